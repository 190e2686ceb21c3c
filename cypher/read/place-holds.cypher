// The places that lie in one place.
// $id: id of the place
// → id, name
MATCH (:Place {id: $id})<-[:WITHIN]-(inner:Place)
RETURN inner.id AS id, inner.name AS name
ORDER BY id
