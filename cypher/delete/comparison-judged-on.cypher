// Removes (Comparison)-[:JUDGED_ON]->(Assertion); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Comparison {id: row.source})
MATCH (target:Assertion {id: row.target})
MATCH (source)-[r:JUDGED_ON]->(target)
DELETE r
RETURN count(*) AS removed
