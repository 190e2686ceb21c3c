// What is dated in a time
// Assertions that happened, were said or were published within some days, or can be; the first dated event counts where a claim has no date itself.
// $from: date = null · The first day; null for no beginning.
// $to: date = null · The last day; null for no end.
// $dated: text of happened|said|published = "said" · Which date counts.
// $dataset: dataset = null · Only this dataset; null asks all.
// → date: date, assertion: assertion, claim: claim, text: text, document: document
MATCH (claim:Claim)<-[:STATES]-(assertion:Assertion)
WHERE $dataset IS NULL OR assertion.dataset = $dataset
MATCH (assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
OPTIONAL MATCH (assertion)-[:IN_WORK]->(named:Document)
OPTIONAL MATCH (:Relay)-[relayed:RELAYS]->(assertion)
OPTIONAL MATCH (claim)-[:ABOUT]->(event:Event)
WHERE event.date IS NOT NULL
WITH DISTINCT claim, assertion, document, named, relayed IS NOT NULL AS isRelayed, event
ORDER BY assertion.id, event.id
WITH claim, assertion, document, isRelayed, named, head(collect(event)) AS about
WITH
  claim,
  assertion,
  document,
  about,
  CASE WHEN isRelayed THEN named ELSE document END AS work
WITH
  claim,
  assertion,
  document,
  CASE
    WHEN $dated = 'published' THEN [document.publishedAt, document.publishedAtEarliest, document.publishedAtLatest]
    WHEN $dated = 'happened' AND claim.`when` IS NOT NULL THEN [claim.`when`, claim.whenEarliest, claim.whenLatest]
    WHEN $dated = 'happened' AND claim.asOf IS NOT NULL THEN [claim.asOf, claim.asOfEarliest, claim.asOfLatest]
    WHEN $dated = 'happened' THEN [about.date, about.dateEarliest, about.dateLatest]
    WHEN assertion.saidAt IS NOT NULL THEN [assertion.saidAt, assertion.saidAtEarliest, assertion.saidAtLatest]
    ELSE [work.publishedAt, work.publishedAtEarliest, work.publishedAtLatest]
  END AS dates
WHERE dates[0] IS NOT NULL
  AND ($from IS NULL OR dates[2] IS NULL OR dates[2] >= $from)
  AND ($to IS NULL OR dates[1] IS NULL OR dates[1] <= $to)
RETURN
  dates[0] AS date,
  assertion.id AS assertion,
  claim.id AS claim,
  claim.text AS text,
  document.id AS document
ORDER BY coalesce(dates[1], dates[2]), assertion
