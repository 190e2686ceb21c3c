// Sources that opposed documents share
// Pairs of documents of which one affirms what the other negates, with the actors whom both pass on or quote.
// $dataset: dataset = null · Only this dataset; null asks all.
// → one: document, other: document, claims: number, source: actor, name: text
MATCH (claim:Claim)<-[:STATES {polarity: 'affirms'}]-(:Assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(one:Document)
WHERE $dataset IS NULL OR claim.dataset = $dataset
MATCH (claim)<-[:STATES {polarity: 'negates'}]-(:Assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(other:Document)
WHERE one.id <> other.id
WITH
  CASE WHEN one.id < other.id THEN one ELSE other END AS one,
  CASE WHEN one.id < other.id THEN other ELSE one END AS other,
  claim
WITH one, other, count(DISTINCT claim.id) AS claims
MATCH (one)<-[:IN_DOCUMENT]-(:Passage {role: 'claim'})<-[:QUOTED_IN]-(:Assertion)-[:MADE_BY]->(source:Actor)
MATCH (other)<-[:IN_DOCUMENT]-(:Passage {role: 'claim'})<-[:QUOTED_IN]-(:Assertion)-[:MADE_BY]->(source)
RETURN DISTINCT one.id AS one, other.id AS other, claims, source.id AS source, source.name AS name
ORDER BY one, other, source
