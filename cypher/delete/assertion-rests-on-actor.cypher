// Removes (Assertion)-[:RESTS_ON]->(Actor); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Assertion {id: row.source})
MATCH (target:Actor {id: row.target})
MATCH (source)-[r:RESTS_ON]->(target)
DELETE r
RETURN count(*) AS removed
