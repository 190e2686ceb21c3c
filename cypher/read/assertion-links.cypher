// The links of some assertions' chains, the origin (which is the assertion itself) included.
// $ids: ids of assertions
// → assertion, link, position, actors, work, locator, attribution, cueText, attitude, saidAt,
//   occasion, occasionTitle, occasionDate, certainty, note
UNWIND $ids AS id
MATCH (assertion:Assertion {id: id})<-[:RELAYS*0..32]-(link)
OPTIONAL MATCH (link)-[:MADE_BY]->(actor:Actor)
WITH assertion, link, actor
ORDER BY actor.id
WITH assertion, link, collect(actor.id) AS actors
OPTIONAL MATCH (link)-[within:IN_WORK]->(work:Document)
OPTIONAL MATCH (link)-[:SAID_AT]->(occasion:Event)
RETURN
  assertion.id AS assertion,
  link.id AS link,
  coalesce(link.position, assertion.links - 1) AS position,
  actors,
  work.id AS work,
  within.locator AS locator,
  link.attribution AS attribution,
  link.cue AS cueText,
  link.attitude AS attitude,
  link.saidAt AS saidAt,
  occasion.id AS occasion,
  occasion.title AS occasionTitle,
  occasion.date AS occasionDate,
  link.certainty AS certainty,
  link.note AS note
ORDER BY assertion, position, work, occasion
