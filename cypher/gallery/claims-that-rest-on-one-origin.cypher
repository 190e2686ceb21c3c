// Claims that rest on one origin
// Claims that several documents affirm, all of them on the word of one actor.
// $dataset: dataset = null · Only this dataset; null asks all.
// $least: integer = 2 · In how many documents the claim stands at least.
// → claim: claim, text: text, origin: actor, documents: number
MATCH (claim:Claim)<-[:STATES {polarity: 'affirms'}]-(assertion:Assertion)-[:MADE_BY]->(origin:Actor)
WHERE $dataset IS NULL OR claim.dataset = $dataset
MATCH (assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
WITH claim, count(DISTINCT origin.id) AS origins, min(origin.id) AS origin, count(DISTINCT document.id) AS documents
WHERE origins = 1 AND documents >= $least
RETURN claim.id AS claim, claim.text AS text, origin, documents
ORDER BY documents DESC, claim
