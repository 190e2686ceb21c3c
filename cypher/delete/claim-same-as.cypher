// Removes (Claim)-[:SAME_AS]->(Claim); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Claim {id: row.source})
MATCH (target:Claim {id: row.target})
MATCH (source)-[r:SAME_AS]->(target)
DELETE r
RETURN count(*) AS removed
