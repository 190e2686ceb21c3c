// What is said to have happened when
// Claims that name a time, in its order, with how many documents state them.
// $dataset: dataset = null · Only this dataset; null asks all.
// → when: date, claim: claim, text: text, documents: number
MATCH (claim:Claim)<-[:STATES]-(:Assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
WHERE claim.whenEarliest IS NOT NULL AND ($dataset IS NULL OR claim.dataset = $dataset)
WITH claim AS dated, count(DISTINCT document.id) AS documents
RETURN dated.`when` AS `when`, dated.id AS claim, dated.text AS text, documents
ORDER BY dated.whenEarliest, dated.whenLatest, claim
