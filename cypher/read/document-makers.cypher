// Who wrote and who published one document.
// $id: id of the document
// → role ("author" or "publisher"), actor
MATCH (:Document {id: $id})-[made:AUTHORED_BY|PUBLISHED_BY]->(actor:Actor)
RETURN
  CASE type(made) WHEN 'AUTHORED_BY' THEN 'author' ELSE 'publisher' END AS role,
  actor.id AS actor
ORDER BY role, actor
