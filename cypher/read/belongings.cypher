// What items belong to: an actor to the outermost body that it is a member of, a claim to its event, its place and its
// topic, else those of the questions that it answers, a question to its topic, a document to its publisher.
// $ids: ids of items
// → item, by ("membership", "event", "topic", "place" or "publisher"), id, name
//   A topic has the id that a dataset gives it, and no name: its title is the dataset's.
CALL {
  UNWIND $ids AS item
  MATCH (:Actor {id: item})-[:MEMBER_OF*1..8]->(body:Actor)
  WHERE NOT EXISTS { MATCH (body)-[:MEMBER_OF]->(:Actor) }
  RETURN DISTINCT item, 'membership' AS by, body.id AS id, body.name AS name
  UNION ALL
  UNWIND $ids AS item
  MATCH (:Claim {id: item})-[:ABOUT]->(event:Event)
  RETURN DISTINCT item, 'event' AS by, event.id AS id, event.title AS name
  UNION ALL
  UNWIND $ids AS item
  MATCH (:Claim {id: item})-[:LOCATED_IN]->(place:Place)
  RETURN DISTINCT item, 'place' AS by, place.id AS id, place.name AS name
  UNION ALL
  UNWIND $ids AS item
  MATCH (claim:Claim {id: item})
  OPTIONAL MATCH (claim)-[:ANSWERS]->(question:Question)
  WITH item, coalesce(claim.topic, question.topic) AS topic
  WHERE topic IS NOT NULL
  RETURN DISTINCT item, 'topic' AS by, topic AS id, null AS name
  UNION ALL
  UNWIND $ids AS item
  MATCH (question:Question {id: item})
  WHERE question.topic IS NOT NULL
  RETURN DISTINCT item, 'topic' AS by, question.topic AS id, null AS name
  UNION ALL
  UNWIND $ids AS item
  MATCH (:Document {id: item})-[:PUBLISHED_BY]->(publisher:Actor)
  RETURN DISTINCT item, 'publisher' AS by, publisher.id AS id, publisher.name AS name
}
RETURN item, by, id, name
ORDER BY item, by, id
