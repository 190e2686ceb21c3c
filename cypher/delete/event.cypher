// Removes Event nodes with all their relationships; an id that is not there is passed over.
// $ids: list of ids
// → removed
UNWIND $ids AS id
MATCH (n:Event {id: id})
DETACH DELETE n
RETURN count(*) AS removed
