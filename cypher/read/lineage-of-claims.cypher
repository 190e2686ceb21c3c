// The assertions of some claims, and of the claims that are recorded as the same ones.
// $ids: ids of claims
// → id
UNWIND $ids AS id
MATCH (:Claim {id: id})-[:SAME_AS*0..8]-(claim:Claim)
MATCH (claim)<-[:STATES]-(assertion:Assertion)
RETURN DISTINCT assertion.id AS id
ORDER BY id
