// Which document has its words from which
// Pairs of documents with passages that derive from one another, and how closely they keep to the words.
// $dataset: dataset = null · Only this dataset; null asks all.
// → document: document, from: document, exact: number, paraphrase: number, differs: number, notSaid: number
MATCH (document:Document)<-[:IN_DOCUMENT]-(:Passage {role: 'claim'})<-[:QUOTED_IN]-(:Assertion)-[derives:DERIVES_FROM]->(source:Assertion)
WHERE $dataset IS NULL OR document.dataset = $dataset
MATCH (source)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(from:Document)
RETURN
  document.id AS document,
  from.id AS from,
  count(CASE WHEN derives.`match` = 'exact' THEN 1 END) AS exact,
  count(CASE WHEN derives.`match` = 'paraphrase' THEN 1 END) AS paraphrase,
  count(CASE WHEN derives.`match` = 'differs' THEN 1 END) AS differs,
  count(CASE WHEN derives.`match` IS NULL THEN 1 END) AS notSaid
ORDER BY document, from
