// Removes (Claim)-[:SUBJECT]->(Event); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Claim {id: row.source})
MATCH (target:Event {id: row.target})
MATCH (source)-[r:SUBJECT]->(target)
DELETE r
RETURN count(*) AS removed
