// Questions by id, in their words.
// $ids: ids of questions
// → id, text, topic
UNWIND $ids AS id
MATCH (question:Question {id: id})
RETURN question.id AS id, question.text AS text, question.topic AS topic
ORDER BY id
