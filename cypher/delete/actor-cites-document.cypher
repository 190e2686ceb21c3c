// Removes (Actor)-[:CITES]->(Document); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Document {id: row.target})
MATCH (source)-[r:CITES]->(target)
DELETE r
RETURN count(*) AS removed
