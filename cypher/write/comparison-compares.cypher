// Writes (Comparison)-[:COMPARES]->(Claim) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target, position }
// → written
UNWIND $rows AS row
MATCH (source:Comparison {id: row.source})
MATCH (target:Claim {id: row.target})
MERGE (source)-[r:COMPARES]->(target)
SET r.position = row.position
RETURN count(*) AS written
