// How many assertions there are.
// $dataset: text, or null for any
// → total
MATCH (assertion:Assertion)
WHERE ($dataset IS NULL OR assertion.dataset = $dataset)
RETURN count(*) AS total
ORDER BY total
