// Questions with the most answers
// Questions by the number of claims that answer them, and of origins and documents that put those forward.
// $dataset: dataset = null · Only this dataset; null asks all.
// $limit: integer = 50 · How many rows at most.
// → question: question, text: text, claims: number, origins: number, documents: number
MATCH (question:Question)<-[:ANSWERS]-(claim:Claim)<-[:STATES]-(assertion:Assertion)
WHERE $dataset IS NULL OR question.dataset = $dataset
MATCH (assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
OPTIONAL MATCH (assertion)-[:MADE_BY]->(origin:Actor)
RETURN
  question.id AS question,
  question.text AS text,
  count(DISTINCT claim.id) AS claims,
  count(DISTINCT origin.id) AS origins,
  count(DISTINCT document.id) AS documents
ORDER BY claims DESC, documents DESC, question
LIMIT $limit
