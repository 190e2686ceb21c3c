// Affirmed and negated by one origin
// Claims that one actor affirms in one passage and negates in another, with both passages.
// $dataset: dataset = null · Only this dataset; null asks all.
// → claim: claim, text: text, origin: actor, affirms: assertion, negates: assertion
MATCH (origin:Actor)<-[:MADE_BY]-(affirms:Assertion)-[:STATES {polarity: 'affirms'}]->(claim:Claim)
WHERE $dataset IS NULL OR claim.dataset = $dataset
MATCH (origin)<-[:MADE_BY]-(negates:Assertion)-[:STATES {polarity: 'negates'}]->(claim)
RETURN claim.id AS claim, claim.text AS text, origin.id AS origin, affirms.id AS affirms, negates.id AS negates
ORDER BY claim, origin, affirms, negates
