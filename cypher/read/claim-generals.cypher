// The more general claims that some claims are a case of.
// $ids: ids of claims
// → claim, id, text
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:INSTANCE_OF]->(general:Claim)
RETURN claim.id AS claim, general.id AS id, general.text AS text
ORDER BY claim, id
