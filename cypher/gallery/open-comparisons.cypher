// Comparisons that a reader should settle
// Comparisons that could be taken either way, with the reason that the rule or the analyst gives.
// $dataset: dataset = null · Only this dataset; null asks all.
// $type: text of contradicts|updates|differs|dispute = null · Only this type; null asks all.
// → comparison: comparison, type: text, kind: text, because: text, reason: text
MATCH (comparison:Comparison {status: 'candidate'})
WHERE ($dataset IS NULL OR comparison.dataset = $dataset) AND ($type IS NULL OR comparison.type = $type)
RETURN
  comparison.id AS comparison,
  comparison.type AS type,
  comparison.kind AS kind,
  comparison.because AS because,
  comparison.reason AS reason
ORDER BY type, comparison
