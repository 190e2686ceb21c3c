// Comparisons by rule, type and status
// How many comparisons each kind of reasoning gave, and how sure it is of them.
// $dataset: dataset = null · Only this dataset; null asks all.
// → dataset: dataset, kind: text, type: text, status: text, comparisons: number
MATCH (comparison:Comparison)
WHERE $dataset IS NULL OR comparison.dataset = $dataset
RETURN
  comparison.dataset AS dataset,
  comparison.kind AS kind,
  comparison.type AS type,
  comparison.status AS status,
  count(comparison) AS comparisons
ORDER BY dataset, kind, type, status
