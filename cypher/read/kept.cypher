// What one dataset keeps beside the graph, as JSON.
// $dataset: name of the dataset
// → kept
MATCH (dataset:Dataset {dataset: $dataset})
RETURN dataset.kept AS kept
ORDER BY dataset.id
