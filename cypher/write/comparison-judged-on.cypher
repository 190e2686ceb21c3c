// Writes (Comparison)-[:JUDGED_ON]->(Assertion) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Comparison {id: row.source})
MATCH (target:Assertion {id: row.target})
MERGE (source)-[r:JUDGED_ON]->(target)
RETURN count(*) AS written
