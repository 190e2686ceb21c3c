// Writes (Claim)-[:OBJECT]->(Event) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Claim {id: row.source})
MATCH (target:Event {id: row.target})
MERGE (source)-[r:OBJECT]->(target)
RETURN count(*) AS written
