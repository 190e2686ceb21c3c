// Which assertion responds to which, and how.
// $dataset: id of the dataset, as in the property `dataset`
// → assertion, other (ids), how
MATCH (a:Assertion {dataset: $dataset})-[r:RESPONDS_TO]->(other:Assertion)
RETURN a.id AS assertion, other.id AS other, r.how AS how
ORDER BY assertion, other, how
