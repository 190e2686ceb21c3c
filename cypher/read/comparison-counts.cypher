// How many comparisons of each type each dataset has.
// → dataset, type, count
MATCH (comparison:Comparison)
RETURN comparison.dataset AS dataset, comparison.type AS type, count(*) AS count
ORDER BY dataset, type
