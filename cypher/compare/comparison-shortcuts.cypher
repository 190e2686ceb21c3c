// The shortcuts between the claims of a dataset that comparisons brought.
// $dataset: id of the dataset, as in the property `dataset`
// → shortcut (name of the file in cypher/write), source, target, comparison, kind, reason, status, because
MATCH (a:Claim {dataset: $dataset})-[r:CONTRADICTS]->(b:Claim)
RETURN 'claim-contradicts' AS shortcut, a.id AS source, b.id AS target, r.comparison AS comparison,
       r.kind AS kind, r.reason AS reason, r.status AS status, null AS because
ORDER BY source, target, comparison
UNION ALL
MATCH (a:Claim {dataset: $dataset})-[r:UPDATES]->(b:Claim)
RETURN 'claim-updates' AS shortcut, a.id AS source, b.id AS target, r.comparison AS comparison,
       r.kind AS kind, r.reason AS reason, r.status AS status, null AS because
ORDER BY source, target, comparison
UNION ALL
MATCH (a:Claim {dataset: $dataset})-[r:DIFFERS_FROM]->(b:Claim)
RETURN 'claim-differs-from' AS shortcut, a.id AS source, b.id AS target, r.comparison AS comparison,
       r.kind AS kind, r.reason AS reason, r.status AS status, r.because AS because
ORDER BY source, target, comparison
