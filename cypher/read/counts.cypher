// How many nodes of each kind each dataset has; documents that are named only count as references.
// → dataset, counted, count
CALL {
  MATCH (node:Document {held: true})
  RETURN node.dataset AS dataset, 'documents' AS counted, count(*) AS count
  UNION ALL
  MATCH (node:Document {held: false})
  RETURN node.dataset AS dataset, 'references' AS counted, count(*) AS count
  UNION ALL
  MATCH (node:Actor)
  RETURN node.dataset AS dataset, 'actors' AS counted, count(*) AS count
  UNION ALL
  MATCH (node:Question)
  RETURN node.dataset AS dataset, 'questions' AS counted, count(*) AS count
  UNION ALL
  MATCH (node:Claim)
  RETURN node.dataset AS dataset, 'claims' AS counted, count(*) AS count
  UNION ALL
  MATCH (node:Assertion)
  RETURN node.dataset AS dataset, 'assertions' AS counted, count(*) AS count
}
RETURN dataset, counted, count
ORDER BY dataset, counted
