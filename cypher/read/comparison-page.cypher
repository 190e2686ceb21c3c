// One page of the comparisons that pass a filter, by id.
// $type: text, or null for any · $kind: text, or null for any · $status: text, or null for any
// $dataset: text, or null for any · $after: the last id of the page before, or ""
// $limit: integer
// → id
MATCH (comparison:Comparison)
WHERE ($dataset IS NULL OR comparison.dataset = $dataset)
  AND ($type IS NULL OR comparison.type = $type)
  AND ($kind IS NULL OR comparison.kind = $kind)
  AND ($status IS NULL OR comparison.status = $status)
  AND comparison.id > $after
RETURN comparison.id AS id
ORDER BY id
LIMIT $limit
