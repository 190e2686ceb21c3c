// Actors by id, and whether each is the voice of a held document: its author, else its publisher.
// $ids: ids of actors
// → id, name, kind, isHeld
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
RETURN
  actor.id AS id,
  actor.name AS name,
  actor.kind AS kind,
  EXISTS { MATCH (:Document {held: true})-[:AUTHORED_BY]->(actor) }
    OR EXISTS {
      MATCH (document:Document {held: true})-[:PUBLISHED_BY]->(actor)
      WHERE NOT EXISTS { MATCH (document)-[:AUTHORED_BY]->(:Actor) }
    } AS isHeld
ORDER BY id
