// The held documents whose voice one actor is: as an author, or as the publisher where there is no author.
// $id: id of the actor
// → document
MATCH (actor:Actor {id: $id})
MATCH (document:Document {held: true})
WHERE EXISTS { MATCH (document)-[:AUTHORED_BY]->(actor) }
  OR (
    EXISTS { MATCH (document)-[:PUBLISHED_BY]->(actor) }
    AND NOT EXISTS { MATCH (document)-[:AUTHORED_BY]->(:Actor) }
  )
RETURN document.id AS document
ORDER BY document
