// Works that are cited and were not read
// Documents that others refer to and whose text is not in the dataset, by how often they are referred to.
// $dataset: dataset = null · Only this dataset; null asks all.
// $limit: integer = 50 · How many rows at most.
// → document: document, title: text, citations: number, links: number
MATCH (document:Document {held: false})
WHERE $dataset IS NULL OR document.dataset = $dataset
OPTIONAL MATCH (document)<-[cites:CITES]-(:Document)
WITH document, count(cites) AS citations
OPTIONAL MATCH (document)<-[:IN_WORK]-(link)
WITH document, citations, count(link) AS links
WHERE citations + links > 0
RETURN document.id AS document, document.title AS title, citations, links
ORDER BY citations + links DESC, document
LIMIT $limit
