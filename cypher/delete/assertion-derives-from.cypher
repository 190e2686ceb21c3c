// Removes (Assertion)-[:DERIVES_FROM]->(Assertion); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Assertion {id: row.source})
MATCH (target:Assertion {id: row.target})
MATCH (source)-[r:DERIVES_FROM]->(target)
DELETE r
RETURN count(*) AS removed
