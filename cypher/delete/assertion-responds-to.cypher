// Removes (Assertion)-[:RESPONDS_TO]->(Assertion); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Assertion {id: row.source})
MATCH (target:Assertion {id: row.target})
MATCH (source)-[r:RESPONDS_TO]->(target)
DELETE r
RETURN count(*) AS removed
