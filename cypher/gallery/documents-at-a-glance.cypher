// The documents at a glance
// Each document that was read: its date and genre, how much it states, and on how many origins.
// $dataset: dataset = null · Only this dataset; null asks all.
// → document: document, title: text, siglum: text, genre: text, publishedAt: date, assertions: number, origins: number, longestChain: number
MATCH (document:Document {held: true})
WHERE $dataset IS NULL OR document.dataset = $dataset
OPTIONAL MATCH (document)<-[:IN_DOCUMENT]-(:Passage {role: 'claim'})<-[:QUOTED_IN]-(assertion:Assertion)
OPTIONAL MATCH (assertion)-[:MADE_BY]->(origin:Actor)
RETURN
  document.id AS document,
  document.title AS title,
  document.siglum AS siglum,
  document.genre AS genre,
  document.publishedAt AS publishedAt,
  count(DISTINCT assertion.id) AS assertions,
  count(DISTINCT origin.id) AS origins,
  max(assertion.links) AS longestChain
ORDER BY document
