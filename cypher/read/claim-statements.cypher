// Who states some claims, by the date of the document, then as the statements stand in it.
// $ids: ids of claims
// → claim, assertion, polarity, published, document, start, actors, work; work where it is named
UNWIND $ids AS id
MATCH (claim:Claim {id: id})<-[states:STATES]-(assertion:Assertion)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
OPTIONAL MATCH (assertion)-[:MADE_BY]->(actor:Actor)
WITH claim, states, assertion, passage, document, actor
ORDER BY actor.id
WITH claim, states, assertion, passage, document, collect(actor.id) AS actors
OPTIONAL MATCH (assertion)-[:IN_WORK]->(work:Document)
RETURN
  claim.id AS claim,
  assertion.id AS assertion,
  states.polarity AS polarity,
  document.publishedAtEarliest AS published,
  document.id AS document,
  passage.start AS start,
  actors,
  min(work.id) AS work
ORDER BY claim, published, document, start, assertion
