// Assertions by act and polarity
// How many assertions state, charge, demand, retract and so on, and how many of each affirm and negate.
// $dataset: dataset = null · Only this dataset; null asks all.
// → act: text, polarity: text, assertions: number, documents: number
MATCH (assertion:Assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
WHERE $dataset IS NULL OR assertion.dataset = $dataset
RETURN
  assertion.act AS act,
  assertion.polarity AS polarity,
  count(DISTINCT assertion.id) AS assertions,
  count(DISTINCT document.id) AS documents
ORDER BY assertions DESC, act, polarity
