// The questions that one question is part of, and those that are part of it.
// $id: id of the question
// → side ("partOf" or "parts"), id, text, topic
CALL {
  MATCH (:Question {id: $id})-[:PART_OF]->(other:Question)
  RETURN 'partOf' AS side, other.id AS id, other.text AS text, other.topic AS topic
  UNION ALL
  MATCH (:Question {id: $id})<-[:PART_OF]-(other:Question)
  RETURN 'parts' AS side, other.id AS id, other.text AS text, other.topic AS topic
}
RETURN side, id, text, topic
ORDER BY side, id
