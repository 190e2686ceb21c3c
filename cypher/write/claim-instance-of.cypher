// Writes (Claim)-[:INSTANCE_OF]->(Claim) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Claim {id: row.source})
MATCH (target:Claim {id: row.target})
MERGE (source)-[r:INSTANCE_OF]->(target)
RETURN count(*) AS written
