// The assertions of one topic: of its claims, and of the claims that answer its questions.
// $dataset: name of the dataset · $topic: id of the topic
// → id
MATCH (assertion:Assertion {dataset: $dataset})-[:STATES]->(claim:Claim)
OPTIONAL MATCH (claim)-[:ANSWERS]->(question:Question)
WITH assertion, claim, collect(question.topic) AS topics
WHERE claim.topic = $topic OR $topic IN topics
RETURN DISTINCT assertion.id AS id
ORDER BY id
