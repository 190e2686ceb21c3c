// The places that some claims are located in.
// $ids: ids of claims
// → claim, id, name
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:LOCATED_IN]->(place:Place)
RETURN claim.id AS claim, place.id AS id, place.name AS name
ORDER BY claim, id
