// Removes (Relay)-[:IN_WORK]->(Document); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Relay {id: row.source})
MATCH (target:Document {id: row.target})
MATCH (source)-[r:IN_WORK]->(target)
DELETE r
RETURN count(*) AS removed
