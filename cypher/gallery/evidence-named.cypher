// Evidence that origins name
// Footage, eyewitnesses, fieldwork and documents on which an origin says that it rests.
// $dataset: dataset = null · Only this dataset; null asks all.
// → assertion: assertion, claim: claim, kind: text, evidence: text, words: text
MATCH (claim:Claim)<-[:STATES]-(assertion:Assertion)-[rests:RESTS_ON]->(evidence)
WHERE $dataset IS NULL OR assertion.dataset = $dataset
RETURN
  assertion.id AS assertion,
  claim.id AS claim,
  rests.kind AS kind,
  coalesce(evidence.name, evidence.title) AS evidence,
  rests.words AS words
ORDER BY assertion, claim, kind, evidence, words
