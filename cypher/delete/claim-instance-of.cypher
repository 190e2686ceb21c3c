// Removes (Claim)-[:INSTANCE_OF]->(Claim); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Claim {id: row.source})
MATCH (target:Claim {id: row.target})
MATCH (source)-[r:INSTANCE_OF]->(target)
DELETE r
RETURN count(*) AS removed
