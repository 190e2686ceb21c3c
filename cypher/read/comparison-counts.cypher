// How many comparisons of each type each dataset has that no review has rejected.
// → dataset, type, count
MATCH (comparison:Comparison)
WHERE comparison.status <> 'rejected'
RETURN comparison.dataset AS dataset, comparison.type AS type, count(*) AS count
ORDER BY dataset, type
