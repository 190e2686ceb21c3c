// The assertions that were put forward or passed on at one event, by their document, then as they stand in it.
// $id: id of the event
// → id, published, document, start
MATCH (:Event {id: $id})<-[:SAID_AT]-(link)-[:RELAYS*0..32]->(assertion:Assertion)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
RETURN DISTINCT
  assertion.id AS id,
  document.publishedAtEarliest AS published,
  document.id AS document,
  passage.start AS start
ORDER BY published, document, start, id
