// The links of chains at which one actor speaks: by name, or as the maker of a work that stands alone.
// $id: id of the actor
// → assertion, document, published, start, isOrigin
MATCH (actor:Actor {id: $id})
CALL {
  WITH actor
  MATCH (link)-[:MADE_BY]->(actor)
  RETURN link
  UNION
  WITH actor
  MATCH (link)-[:IN_WORK]->(:Document)-[:AUTHORED_BY]->(actor)
  WHERE NOT EXISTS { MATCH (link)-[:MADE_BY]->(:Actor) }
  RETURN link
  UNION
  WITH actor
  MATCH (link)-[:IN_WORK]->(work:Document)-[:PUBLISHED_BY]->(actor)
  WHERE NOT EXISTS { MATCH (link)-[:MADE_BY]->(:Actor) }
    AND NOT EXISTS { MATCH (work)-[:AUTHORED_BY]->(:Actor) }
  RETURN link
}
MATCH (link)-[:RELAYS*0..32]->(assertion:Assertion)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
RETURN DISTINCT
  assertion.id AS assertion,
  document.id AS document,
  document.publishedAtEarliest AS published,
  passage.start AS start,
  link.id = assertion.id AS isOrigin
ORDER BY published, document, start, assertion, isOrigin
