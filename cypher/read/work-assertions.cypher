// The assertions of which a link is said to stand in one work.
// $id: id of the document that is the work
// → id, document, published, start
MATCH (:Document {id: $id})<-[:IN_WORK]-(link)
MATCH (link)-[:RELAYS*0..32]->(assertion:Assertion)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
RETURN DISTINCT
  assertion.id AS id,
  document.publishedAtEarliest AS published,
  document.id AS document,
  passage.start AS start
ORDER BY published, document, start, id
