// The questions that two or more figures answer, each with its figures: these are compared with one another.
// $dataset: id of the dataset, as in the property `dataset`
// → series (id of the question), claims (ids), against (null: each with every other)
MATCH (q:Question {dataset: $dataset})<-[:ANSWERS]-(c:Claim)
WHERE c.measure IS NOT NULL
WITH q.id AS series, collect(c.id) AS claims
WHERE size(claims) > 1
RETURN series, claims, null AS against
ORDER BY series
