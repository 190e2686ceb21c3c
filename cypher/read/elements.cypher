// What some nodes are called, by the ids that the engine itself gives them.
// $ids: list of the engine's ids
// → at, labels, id, label
MATCH (node)
WHERE elementId(node) IN $ids
RETURN
  elementId(node) AS at,
  labels(node) AS labels,
  node.id AS id,
  coalesce(node.name, node.title, node.text) AS label
ORDER BY at
