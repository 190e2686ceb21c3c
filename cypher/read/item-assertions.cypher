// The assertions behind items: what an actor states or passes on, what states a claim or one recorded as the same, what
// answers a question or one recorded as the same, what stands in a document, what is about an event or located in a place.
// $ids: ids of items
// → item, id
//   A work that stands alone speaks for its authors, else for its publisher.
CALL {
  UNWIND $ids AS item
  MATCH (:Actor {id: item})<-[:MADE_BY]-(link)
  MATCH (link)-[:RELAYS*0..32]->(assertion:Assertion)
  RETURN item, assertion.id AS id
  UNION
  UNWIND $ids AS item
  MATCH (:Actor {id: item})<-[:AUTHORED_BY]-(:Document)<-[:IN_WORK]-(link)
  WHERE NOT EXISTS { MATCH (link)-[:MADE_BY]->(:Actor) }
  MATCH (link)-[:RELAYS*0..32]->(assertion:Assertion)
  RETURN item, assertion.id AS id
  UNION
  UNWIND $ids AS item
  MATCH (:Actor {id: item})<-[:PUBLISHED_BY]-(work:Document)<-[:IN_WORK]-(link)
  WHERE NOT EXISTS { MATCH (link)-[:MADE_BY]->(:Actor) }
    AND NOT EXISTS { MATCH (work)-[:AUTHORED_BY]->(:Actor) }
  MATCH (link)-[:RELAYS*0..32]->(assertion:Assertion)
  RETURN item, assertion.id AS id
  UNION
  UNWIND $ids AS item
  MATCH (:Claim {id: item})-[:SAME_AS*0..8]-(claim:Claim)
  MATCH (claim)<-[:STATES]-(assertion:Assertion)
  RETURN item, assertion.id AS id
  UNION
  UNWIND $ids AS item
  MATCH (:Question {id: item})-[:SAME_AS*0..8]-(question:Question)
  MATCH (question)<-[:ANSWERS]-(answer:Claim)
  MATCH (answer)-[:SAME_AS*0..8]-(claim:Claim)
  MATCH (claim)<-[:STATES]-(assertion:Assertion)
  RETURN item, assertion.id AS id
  UNION
  UNWIND $ids AS item
  MATCH (:Document {id: item})<-[:IN_DOCUMENT]-(:Passage {role: 'claim'})<-[:QUOTED_IN]-(assertion:Assertion)
  RETURN item, assertion.id AS id
  UNION
  UNWIND $ids AS item
  MATCH (:Event {id: item})<-[:ABOUT]-(:Claim)<-[:STATES]-(assertion:Assertion)
  RETURN item, assertion.id AS id
  UNION
  UNWIND $ids AS item
  MATCH (:Place {id: item})<-[:LOCATED_IN]-(:Claim)<-[:STATES]-(assertion:Assertion)
  RETURN item, assertion.id AS id
}
RETURN item, id
ORDER BY item, id
