// The claims that answer one question, or a question that is recorded as the same one.
// $id: id of the question
// → id
MATCH (:Question {id: $id})-[:SAME_AS*0..8]-(question:Question)
MATCH (question)<-[:ANSWERS]-(claim:Claim)
RETURN DISTINCT claim.id AS id
ORDER BY id
