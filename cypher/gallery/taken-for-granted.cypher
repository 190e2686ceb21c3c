// What is taken for granted
// Claims that words presuppose without saying them, and whether anybody says them outright.
// $dataset: dataset = null · Only this dataset; null asks all.
// → claim: claim, text: text, presupposed: number, said: number
MATCH (claim:Claim)<-[:STATES]-(:Assertion {manner: 'presupposed'})
WHERE $dataset IS NULL OR claim.dataset = $dataset
WITH DISTINCT claim
MATCH (claim)<-[:STATES]-(assertion:Assertion)
WITH
  claim,
  count(CASE WHEN assertion.manner = 'presupposed' THEN 1 END) AS presupposed,
  count(CASE WHEN assertion.manner = 'stated' THEN 1 END) AS said
RETURN claim.id AS claim, claim.text AS text, presupposed, said
ORDER BY presupposed DESC, said, claim
