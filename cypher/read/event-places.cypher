// Where one event was.
// $id: id of the event
// → id, name
MATCH (:Event {id: $id})-[:LOCATED_IN]->(place:Place)
RETURN place.id AS id, place.name AS name
ORDER BY id
