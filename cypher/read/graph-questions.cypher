// Every question of one dataset.
// $dataset: name of the dataset
// → id, text, topic
MATCH (question:Question {dataset: $dataset})
RETURN question.id AS id, question.text AS text, question.topic AS topic
ORDER BY id
