// Quotations that were never checked
// Documents whose text was not attached, so that their quotations were not compared with it, and how many those are.
// $dataset: dataset = null · Only this dataset; null asks all.
// → document: document, title: text, passages: number, checked: number, notChecked: number
MATCH (passage:Passage)-[:IN_DOCUMENT]->(document:Document)
WHERE $dataset IS NULL OR document.dataset = $dataset
WITH document, count(passage) AS passages, count(CASE WHEN passage.checked THEN 1 END) AS checked
RETURN document.id AS document, document.title AS title, passages, checked, passages - checked AS notChecked
ORDER BY notChecked DESC, document
