// Every assertion of one dataset, with the claim it states, those recorded as the same claim, and the questions it answers.
// $dataset: name of the dataset
// → id, claim, same (ids of claims), questions (ids)
MATCH (assertion:Assertion {dataset: $dataset})-[:STATES]->(claim:Claim)
OPTIONAL MATCH (claim)-[:ANSWERS]->(question:Question)
WITH assertion, claim, question
ORDER BY question.id
WITH assertion, claim, collect(question.id) AS questions
RETURN
  assertion.id AS id,
  claim.id AS claim,
  [(claim)-[:SAME_AS]-(same:Claim) | same.id] AS same,
  questions
ORDER BY id, claim
