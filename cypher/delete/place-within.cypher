// Removes (Place)-[:WITHIN]->(Place); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Place {id: row.source})
MATCH (target:Place {id: row.target})
MATCH (source)-[r:WITHIN]->(target)
DELETE r
RETURN count(*) AS removed
