// Removes (Claim)-[:CONTRADICTS]->(Claim), told apart by comparison; a row that is not there is passed over.
// $rows: list of { source, target, comparison }
// → removed
UNWIND $rows AS row
MATCH (source:Claim {id: row.source})
MATCH (target:Claim {id: row.target})
MATCH (source)-[r:CONTRADICTS {comparison: row.comparison}]->(target)
DELETE r
RETURN count(*) AS removed
