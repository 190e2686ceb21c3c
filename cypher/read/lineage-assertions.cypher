// Some assertions, as lineage traces them back: what each states, and the document it stands in.
// $ids: ids of assertions
// → id, claim, act, polarity, document
UNWIND $ids AS id
MATCH (assertion:Assertion {id: id})-[states:STATES]->(claim:Claim)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
RETURN DISTINCT
  assertion.id AS id,
  claim.id AS claim,
  assertion.act AS act,
  states.polarity AS polarity,
  document.id AS document
ORDER BY id, claim, document
