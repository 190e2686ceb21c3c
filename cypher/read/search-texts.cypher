// Every claim, question and document by its text or title, for the search index.
// → id, dataset, type ("claim", "question" or "document"), text, topic, siglum, publishedAt
CALL {
  MATCH (node:Claim)
  RETURN
    node.id AS id, node.dataset AS dataset, 'claim' AS type, node.text AS text, node.topic AS topic,
    null AS siglum, null AS publishedAt
  UNION ALL
  MATCH (node:Question)
  RETURN
    node.id AS id, node.dataset AS dataset, 'question' AS type, node.text AS text, node.topic AS topic,
    null AS siglum, null AS publishedAt
  UNION ALL
  MATCH (node:Document)
  RETURN
    node.id AS id, node.dataset AS dataset, 'document' AS type, node.title AS text, null AS topic,
    node.siglum AS siglum, node.publishedAt AS publishedAt
}
RETURN id, dataset, type, text, topic, siglum, publishedAt
ORDER BY type, id
