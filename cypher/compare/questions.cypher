// Every question of a dataset with the wholes it is part of, and those it is or is not the same as.
// $dataset: id of the dataset, as in the property `dataset`
// → question, text, partOf, same, notSame (ids)
MATCH (q:Question {dataset: $dataset})
RETURN q.id AS question,
       q.text AS text,
       [(q)-[:PART_OF]->(w:Question) | w.id] AS partOf,
       [(q)-[:SAME_AS]-(s:Question) | s.id] AS same,
       [(q)-[:NOT_SAME_AS]-(n:Question) | n.id] AS notSame
ORDER BY question
