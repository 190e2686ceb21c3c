// Which of some actors, claims and questions are there, with their names or texts.
// $dataset: id of the dataset, as in the property `dataset` · $ids: ids of actors, claims or questions
// → id, text
UNWIND $ids AS id
MATCH (a:Actor {id: id}) WHERE a.dataset = $dataset
RETURN a.id AS id, a.name AS text
ORDER BY id
UNION ALL
UNWIND $ids AS id
MATCH (c:Claim {id: id}) WHERE c.dataset = $dataset
RETURN c.id AS id, c.text AS text
ORDER BY id
UNION ALL
UNWIND $ids AS id
MATCH (q:Question {id: id}) WHERE q.dataset = $dataset
RETURN q.id AS id, q.text AS text
ORDER BY id
