// From which input a dataset here was made, in which version of the graph's shape, and its latest activity.
// $dataset: id of the dataset, as in the property `dataset`
// → inputHash, schemaVersion, lastHash, lastAt; no row where the dataset is not here
MATCH (d:Dataset {dataset: $dataset})
OPTIONAL MATCH (a:Activity {dataset: d.dataset})
RETURN d.inputHash AS inputHash, d.schemaVersion AS schemaVersion, a.hash AS lastHash, a.at AS lastAt
ORDER BY lastAt DESC, lastHash
LIMIT 1
