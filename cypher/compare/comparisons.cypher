// Every comparison that the store holds of a dataset.
// $dataset: id of the dataset, as in the property `dataset`
// → comparison (all properties)
MATCH (x:Comparison {dataset: $dataset})
RETURN properties(x) AS comparison
ORDER BY x.id
