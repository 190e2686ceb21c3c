// Removes (Assertion)-[:SAID_AT]->(Event); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Assertion {id: row.source})
MATCH (target:Event {id: row.target})
MATCH (source)-[r:SAID_AT]->(target)
DELETE r
RETURN count(*) AS removed
