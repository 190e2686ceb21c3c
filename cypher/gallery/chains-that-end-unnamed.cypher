// Chains that end with somebody unnamed
// Assertions whose origin the text does not name, in the words that the text has for it.
// $dataset: dataset = null · Only this dataset; null asks all.
// → assertion: assertion, origin: actor, words: text, document: document, claim: claim, text: text
MATCH (assertion:Assertion)-[:MADE_BY]->(origin:Actor {kind: 'unidentified'})
WHERE $dataset IS NULL OR assertion.dataset = $dataset
MATCH (assertion)-[:STATES]->(claim:Claim)
MATCH (assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
RETURN
  assertion.id AS assertion,
  origin.id AS origin,
  origin.name AS words,
  document.id AS document,
  claim.id AS claim,
  claim.text AS text
ORDER BY document, assertion, origin
