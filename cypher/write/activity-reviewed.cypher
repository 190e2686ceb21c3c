// Writes (Activity)-[:REVIEWED]->(Comparison) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Activity {id: row.source})
MATCH (target:Comparison {id: row.target})
MERGE (source)-[r:REVIEWED]->(target)
RETURN count(*) AS written
