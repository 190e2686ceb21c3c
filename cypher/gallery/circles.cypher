// Circles of derivation
// Passages that, followed to where they have their words from, lead back to themselves within one question.
// $dataset: dataset = null · Only this dataset; null asks all.
// → question: question, assertion: assertion, from: assertion, document: document, links: number
MATCH (assertion:Assertion)-[:DERIVES_FROM]->(from:Assertion)
WHERE $dataset IS NULL OR assertion.dataset = $dataset
MATCH way = (from)-[:DERIVES_FROM*1..6]->(assertion)
MATCH (assertion)-[:STATES]->(:Claim)-[:ANSWERS]->(question:Question)
MATCH (from)-[:STATES]->(:Claim)-[:ANSWERS]->(question)
MATCH (assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
RETURN
  question.id AS question,
  assertion.id AS assertion,
  from.id AS from,
  document.id AS document,
  min(length(way)) + 1 AS links
ORDER BY question, assertion, from, document
