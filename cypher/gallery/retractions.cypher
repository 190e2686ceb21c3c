// What was taken back
// Claims that an origin withdrew, and how many documents state them all the same.
// $dataset: dataset = null · Only this dataset; null asks all.
// → claim: claim, text: text, by: actor, document: document, at: date, affirmedIn: number
MATCH (claim:Claim)<-[:STATES]-(retraction:Assertion {act: 'retracts'})-[:MADE_BY]->(by:Actor)
WHERE $dataset IS NULL OR claim.dataset = $dataset
MATCH (retraction)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
OPTIONAL MATCH (claim)<-[:STATES {polarity: 'affirms'}]-(:Assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(other:Document)
RETURN
  claim.id AS claim,
  claim.text AS text,
  by.id AS by,
  document.id AS document,
  document.publishedAt AS at,
  count(DISTINCT other.id) AS affirmedIn
ORDER BY claim, document, by
