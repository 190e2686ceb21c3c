// How many comparisons pass a filter.
// $type: text, or null for any · $kind: text, or null for any · $status: text, or null for any
// $dataset: text, or null for any
// → total
MATCH (comparison:Comparison)
WHERE ($dataset IS NULL OR comparison.dataset = $dataset)
  AND ($type IS NULL OR comparison.type = $type)
  AND ($kind IS NULL OR comparison.kind = $kind)
  AND ($status IS NULL OR comparison.status = $status)
RETURN count(*) AS total
ORDER BY total
