// Writes (Claim)-[:DIFFERS_FROM]->(Claim), told apart by comparison, between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target, comparison, kind, reason, status, because }
// → written
UNWIND $rows AS row
MATCH (source:Claim {id: row.source})
MATCH (target:Claim {id: row.target})
MERGE (source)-[r:DIFFERS_FROM {comparison: row.comparison}]->(target)
SET r.kind = row.kind,
    r.reason = row.reason,
    r.status = row.status,
    r.because = row.because
RETURN count(*) AS written
