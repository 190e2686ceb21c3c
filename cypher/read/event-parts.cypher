// Of what one event is a part, and what its parts are, by their dates; undated ones last.
// $id: id of the event
// → side ("partOf" or "parts"), id, title, date, earliest
CALL {
  MATCH (:Event {id: $id})-[:PART_OF]->(other:Event)
  RETURN 'partOf' AS side, other.id AS id, other.title AS title, other.date AS date, other.dateEarliest AS earliest
  UNION ALL
  MATCH (:Event {id: $id})<-[:PART_OF]-(other:Event)
  RETURN 'parts' AS side, other.id AS id, other.title AS title, other.date AS date, other.dateEarliest AS earliest
}
RETURN side, id, title, date, earliest
ORDER BY side, earliest, id
