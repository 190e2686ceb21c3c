// The longest chains of attribution
// Assertions by the number of links from the voice of the document to the origin, the longest first.
// $dataset: dataset = null · Only this dataset; null asks all.
// $limit: integer = 20 · How many rows at most.
// → assertion: assertion, links: number, document: document, claim: claim, text: text
MATCH (assertion:Assertion)-[:STATES]->(claim:Claim)
WHERE $dataset IS NULL OR assertion.dataset = $dataset
MATCH (assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
RETURN assertion.id AS assertion, assertion.links AS links, document.id AS document, claim.id AS claim, claim.text AS text
ORDER BY links DESC, assertion, claim
LIMIT $limit
