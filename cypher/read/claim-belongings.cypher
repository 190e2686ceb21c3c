// Some claims with what the facets ask of them: how many assertions state each, in which documents, what it answers, and
// the events it is about.
// $ids: ids of claims
// → id, text, topic, assertions, documents, questions, topics (of the questions), events
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
OPTIONAL MATCH (claim)<-[:STATES]-(assertion:Assertion)
OPTIONAL MATCH (assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
WITH claim, count(DISTINCT assertion) AS assertions, collect(DISTINCT document.id) AS documents
OPTIONAL MATCH (claim)-[:ANSWERS]->(question:Question)
WITH
  claim, assertions, documents,
  collect(question.id) AS questions,
  collect(DISTINCT question.topic) AS topics
OPTIONAL MATCH (claim)-[:ABOUT]->(event:Event)
WITH claim, assertions, documents, questions, topics, collect(event.id) AS events
RETURN
  claim.id AS id,
  claim.text AS text,
  claim.topic AS topic,
  assertions,
  documents,
  questions,
  topics,
  events
ORDER BY id
