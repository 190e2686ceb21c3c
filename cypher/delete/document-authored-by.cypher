// Removes (Document)-[:AUTHORED_BY]->(Actor); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Document {id: row.source})
MATCH (target:Actor {id: row.target})
MATCH (source)-[r:AUTHORED_BY]->(target)
DELETE r
RETURN count(*) AS removed
