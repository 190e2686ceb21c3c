// Who negates what, beside who affirms it
// Each claim that is negated somewhere, with the origins on either hand.
// $dataset: dataset = null · Only this dataset; null asks all.
// → claim: claim, text: text, affirmedBy: list, negatedBy: list
MATCH (claim:Claim)<-[:STATES {polarity: 'negates'}]-(:Assertion)
WHERE $dataset IS NULL OR claim.dataset = $dataset
WITH DISTINCT claim
MATCH (claim)<-[states:STATES]-(:Assertion)-[:MADE_BY]->(origin:Actor)
WITH DISTINCT claim, states.polarity AS polarity, origin.name AS name
ORDER BY name
RETURN
  claim.id AS claim,
  claim.text AS text,
  collect(CASE WHEN polarity = 'affirms' THEN name END) AS affirmedBy,
  collect(CASE WHEN polarity = 'negates' THEN name END) AS negatedBy
ORDER BY claim
