// Removes (Claim)-[:OBJECT]->(Place); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Claim {id: row.source})
MATCH (target:Place {id: row.target})
MATCH (source)-[r:OBJECT]->(target)
DELETE r
RETURN count(*) AS removed
