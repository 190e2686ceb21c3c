// When what the assertions of a dataset state happened, was said and was published, and how many share the same days.
// Said: as it is stated, else when the work was published in which the origin's words stand.
// $dataset: name of the dataset
// → happenedEarliest, happenedLatest, saidEarliest, saidLatest, publishedEarliest, publishedLatest, assertions
MATCH (assertion:Assertion {dataset: $dataset})-[:STATES]->(claim:Claim)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
OPTIONAL MATCH (assertion)-[:IN_WORK]->(work:Document)
OPTIONAL MATCH (claim)-[:ABOUT]->(event:Event)
WHERE event.date IS NOT NULL
WITH assertion, claim, document, work, event
ORDER BY event.id
WITH assertion, claim, document, work, head(collect(event)) AS event
WITH
  assertion.id AS id,
  CASE
    WHEN claim.`when` IS NOT NULL THEN claim.whenEarliest
    WHEN claim.asOf IS NOT NULL THEN claim.asOfEarliest
    ELSE event.dateEarliest
  END AS happenedEarliest,
  CASE
    WHEN claim.`when` IS NOT NULL THEN claim.whenLatest
    WHEN claim.asOf IS NOT NULL THEN claim.asOfLatest
    ELSE event.dateLatest
  END AS happenedLatest,
  CASE
    WHEN assertion.saidAt IS NOT NULL THEN assertion.saidAtEarliest
    WHEN assertion.links = 1 THEN document.publishedAtEarliest
    ELSE work.publishedAtEarliest
  END AS saidEarliest,
  CASE
    WHEN assertion.saidAt IS NOT NULL THEN assertion.saidAtLatest
    WHEN assertion.links = 1 THEN document.publishedAtLatest
    ELSE work.publishedAtLatest
  END AS saidLatest,
  document.publishedAtEarliest AS publishedEarliest,
  document.publishedAtLatest AS publishedLatest
RETURN
  happenedEarliest,
  happenedLatest,
  saidEarliest,
  saidLatest,
  publishedEarliest,
  publishedLatest,
  count(DISTINCT id) AS assertions
ORDER BY happenedEarliest, happenedLatest, saidEarliest, saidLatest, publishedEarliest, publishedLatest
