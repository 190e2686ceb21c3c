// Writes (Claim)-[:CONTRADICTS]->(Claim), told apart by comparison, between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target, comparison, kind, reason, status }
// → written
UNWIND $rows AS row
MATCH (source:Claim {id: row.source})
MATCH (target:Claim {id: row.target})
MERGE (source)-[r:CONTRADICTS {comparison: row.comparison}]->(target)
SET r.kind = row.kind,
    r.reason = row.reason,
    r.status = row.status
RETURN count(*) AS written
