// Every comparison of one dataset that no review has rejected, a row for each claim that it compares.
// $dataset: name of the dataset
// → id, type, kind, because, reason, status, position, claim
MATCH (comparison:Comparison {dataset: $dataset})-[compares:COMPARES]->(claim:Claim)
WHERE comparison.status <> 'rejected'
RETURN
  comparison.id AS id,
  comparison.type AS type,
  comparison.kind AS kind,
  comparison.because AS because,
  comparison.reason AS reason,
  comparison.status AS status,
  compares.position AS position,
  claim.id AS claim
ORDER BY id, position, claim
