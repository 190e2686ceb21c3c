// Claims by id, in their words.
// $ids: ids of claims
// → id, text
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN claim.id AS id, claim.text AS text
ORDER BY id
