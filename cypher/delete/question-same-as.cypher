// Removes (Question)-[:SAME_AS]->(Question); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Question {id: row.source})
MATCH (target:Question {id: row.target})
MATCH (source)-[r:SAME_AS]->(target)
DELETE r
RETURN count(*) AS removed
