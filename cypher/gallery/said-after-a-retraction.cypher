// Said again after it was taken back
// Documents of a later day that affirm a claim which its origin had withdrawn.
// $dataset: dataset = null · Only this dataset; null asks all.
// → claim: claim, takenBackIn: document, takenBackAt: date, assertion: assertion, document: document, at: date
MATCH (claim:Claim)<-[:STATES]-(:Assertion {act: 'retracts'})-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(earlier:Document)
WHERE $dataset IS NULL OR claim.dataset = $dataset
MATCH (claim)<-[:STATES {polarity: 'affirms'}]-(assertion:Assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
WHERE document.publishedAtEarliest > earlier.publishedAtLatest
RETURN DISTINCT
  claim.id AS claim,
  earlier.id AS takenBackIn,
  earlier.publishedAt AS takenBackAt,
  assertion.id AS assertion,
  document.id AS document,
  document.publishedAt AS at
ORDER BY claim, takenBackIn, document, assertion
