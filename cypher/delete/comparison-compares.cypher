// Removes (Comparison)-[:COMPARES]->(Claim); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Comparison {id: row.source})
MATCH (target:Claim {id: row.target})
MATCH (source)-[r:COMPARES]->(target)
DELETE r
RETURN count(*) AS removed
