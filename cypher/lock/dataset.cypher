// Makes whoever loads or compares the same dataset at the same time wait until this transaction has ended.
// $dataset: name of the dataset
// → locked, one row where the dataset is there
MATCH (dataset:Dataset {dataset: $dataset})
SET dataset.dataset = dataset.dataset
RETURN count(*) AS locked
ORDER BY locked
