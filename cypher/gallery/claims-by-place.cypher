// Claims by place
// Places by the number of claims located in them, and of questions that these answer.
// $dataset: dataset = null · Only this dataset; null asks all.
// → place: text, claims: number, questions: number, figures: number
MATCH (place:Place)<-[:LOCATED_IN]-(claim:Claim)
WHERE $dataset IS NULL OR place.dataset = $dataset
OPTIONAL MATCH (claim)-[:ANSWERS]->(question:Question)
RETURN
  place.name AS place,
  count(DISTINCT claim.id) AS claims,
  count(DISTINCT question.id) AS questions,
  count(DISTINCT CASE WHEN claim.measure IS NOT NULL THEN claim.id END) AS figures
ORDER BY claims DESC, place
