// Removes (Activity)-[:USED]->(Document); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Activity {id: row.source})
MATCH (target:Document {id: row.target})
MATCH (source)-[r:USED]->(target)
DELETE r
RETURN count(*) AS removed
