// The links of some assertions' chains, each with whoever speaks there and when, the document's voice first.
// $ids: ids of assertions
// → assertion, position, actors, work, saidAt, saidAtEarliest, saidAtLatest
UNWIND $ids AS id
MATCH (assertion:Assertion {id: id})<-[:RELAYS*0..32]-(link)
OPTIONAL MATCH (link)-[:MADE_BY]->(actor:Actor)
WITH assertion, link, actor
ORDER BY actor.id
WITH assertion, link, collect(actor.id) AS actors
OPTIONAL MATCH (link)-[:IN_WORK]->(work:Document)
RETURN
  assertion.id AS assertion,
  coalesce(link.position, assertion.links - 1) AS position,
  actors,
  work.id AS work,
  link.saidAt AS saidAt,
  link.saidAtEarliest AS saidAtEarliest,
  link.saidAtLatest AS saidAtLatest
ORDER BY assertion, position, work
