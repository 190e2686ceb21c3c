// The assertions that some comparisons were judged on: what each states, who is its origin, and where it stands.
// $ids: ids of comparisons
// → comparison, assertion, claim, polarity, act, hedge, exact (its words), origins (names), work (title), document,
//   published, start
UNWIND $ids AS id
MATCH (comparison:Comparison {id: id})-[:JUDGED_ON]->(assertion:Assertion)-[states:STATES]->(claim:Claim)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
OPTIONAL MATCH (assertion)-[:IN_WORK]->(work:Document)
OPTIONAL MATCH (assertion)-[:MADE_BY]->(actor:Actor)
WITH comparison, assertion, states, claim, passage, document, work, actor
ORDER BY actor.id
RETURN
  comparison.id AS comparison,
  assertion.id AS assertion,
  claim.id AS claim,
  states.polarity AS polarity,
  assertion.act AS act,
  assertion.hedge AS hedge,
  passage.exact AS exact,
  collect(actor.name) AS origins,
  work.title AS work,
  document.id AS document,
  document.publishedAtEarliest AS published,
  passage.start AS start
ORDER BY comparison, published, document, start, assertion
