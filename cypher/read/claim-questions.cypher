// The questions that some claims answer.
// $ids: ids of claims
// → claim, id, text, topic
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:ANSWERS]->(question:Question)
RETURN claim.id AS claim, question.id AS id, question.text AS text, question.topic AS topic
ORDER BY claim, id
