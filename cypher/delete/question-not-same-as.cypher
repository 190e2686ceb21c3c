// Removes (Question)-[:NOT_SAME_AS]->(Question); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Question {id: row.source})
MATCH (target:Question {id: row.target})
MATCH (source)-[r:NOT_SAME_AS]->(target)
DELETE r
RETURN count(*) AS removed
