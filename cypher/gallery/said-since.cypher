// What was first said since a day
// Claims that no document of an earlier date states, with the first to state them; documents without a date are left out.
// $since: date = "2020-11-01" · The first day that counts, as 2020-11-01.
// $dataset: dataset = null · Only this dataset; null asks all.
// → claim: claim, text: text, since: date, document: document
MATCH (claim:Claim)<-[:STATES]-(assertion:Assertion)
WHERE $dataset IS NULL OR claim.dataset = $dataset
MATCH (assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
WHERE document.publishedAtEarliest IS NOT NULL
WITH claim, document
ORDER BY document.publishedAtEarliest, document.id
WITH claim, collect(document) AS documents
WITH claim, documents[0] AS first
WHERE first.publishedAtEarliest >= $since
RETURN claim.id AS claim, claim.text AS text, first.publishedAt AS since, first.id AS document
ORDER BY since, document, claim
