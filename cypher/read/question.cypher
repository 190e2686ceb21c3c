// One question.
// $id: id of the question
// → id, dataset, text, topic
MATCH (question:Question {id: $id})
RETURN question.id AS id, question.dataset AS dataset, question.text AS text, question.topic AS topic
ORDER BY id
