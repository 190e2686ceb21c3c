// Removes (Activity)-[:REVIEWED]->(Comparison); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Activity {id: row.source})
MATCH (target:Comparison {id: row.target})
MATCH (source)-[r:REVIEWED]->(target)
DELETE r
RETURN count(*) AS removed
