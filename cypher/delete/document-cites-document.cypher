// Removes (Document)-[:CITES]->(Document), told apart by id; a row that is not there is passed over.
// $rows: list of { source, target, id }
// → removed
UNWIND $rows AS row
MATCH (source:Document {id: row.source})
MATCH (target:Document {id: row.target})
MATCH (source)-[r:CITES {id: row.id}]->(target)
DELETE r
RETURN count(*) AS removed
