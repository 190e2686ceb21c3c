// The events that some claims speak of.
// $ids: ids of claims
// → claim, id, title, date
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:ABOUT]->(event:Event)
RETURN claim.id AS claim, event.id AS id, event.title AS title, event.date AS date
ORDER BY claim, id
