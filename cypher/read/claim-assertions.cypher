// The assertions that state some claims, by the date of their document, then as they stand in it.
// $ids: ids of claims
// → claim, id, polarity, published, document, start
UNWIND $ids AS id
MATCH (claim:Claim {id: id})<-[states:STATES]-(assertion:Assertion)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
RETURN
  claim.id AS claim,
  assertion.id AS id,
  states.polarity AS polarity,
  document.publishedAtEarliest AS published,
  document.id AS document,
  passage.start AS start
ORDER BY claim, published, document, start, id
