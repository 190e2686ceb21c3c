// One page of assertions, by id.
// $dataset: text, or null for any · $after: the last id of the page before, or ""
// $limit: integer
// → id
MATCH (assertion:Assertion)
WHERE ($dataset IS NULL OR assertion.dataset = $dataset)
  AND assertion.id > $after
RETURN assertion.id AS id
ORDER BY id
LIMIT $limit
