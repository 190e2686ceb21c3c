// The passages that some assertions' links are quoted in: claim, scope and cue.
// $ids: ids of assertions
// → assertion, link, role, document, exact, start, end, zone, checked
UNWIND $ids AS id
MATCH (assertion:Assertion {id: id})<-[:RELAYS*0..32]-(link)
MATCH (link)-[:QUOTED_IN]->(passage:Passage)-[:IN_DOCUMENT]->(document:Document)
RETURN
  assertion.id AS assertion,
  link.id AS link,
  passage.role AS role,
  document.id AS document,
  passage.exact AS exact,
  passage.start AS start,
  passage.end AS end,
  passage.zone AS zone,
  passage.checked AS checked
ORDER BY assertion, link, role, start, end
