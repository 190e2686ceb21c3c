// Removes (Claim)-[:ANSWERS]->(Question); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Claim {id: row.source})
MATCH (target:Question {id: row.target})
MATCH (source)-[r:ANSWERS]->(target)
DELETE r
RETURN count(*) AS removed
