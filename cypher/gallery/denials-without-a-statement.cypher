// Denials of what nobody states
// Claims that some document negates and none affirms: what is denied cannot be read here.
// $dataset: dataset = null · Only this dataset; null asks all.
// → claim: claim, text: text, origin: actor, document: document
MATCH (claim:Claim)<-[:STATES {polarity: 'negates'}]-(assertion:Assertion)
WHERE
  ($dataset IS NULL OR claim.dataset = $dataset) AND
  NOT EXISTS { MATCH (claim)<-[:STATES {polarity: 'affirms'}]-(:Assertion) }
MATCH (assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
OPTIONAL MATCH (assertion)-[:MADE_BY]->(origin:Actor)
RETURN DISTINCT claim.id AS claim, claim.text AS text, origin.id AS origin, document.id AS document
ORDER BY claim, document, origin
