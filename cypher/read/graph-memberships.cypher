// Who belongs to whom in one dataset.
// $dataset: name of the dataset
// → member, body
MATCH (member:Actor {dataset: $dataset})-[:MEMBER_OF]->(body:Actor)
RETURN DISTINCT member.id AS member, body.id AS body
ORDER BY member, body
