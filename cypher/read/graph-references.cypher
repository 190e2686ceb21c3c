// Which document of one dataset names which other.
// $dataset: name of the dataset
// → source, target
MATCH (source:Document {dataset: $dataset})-[:CITES]->(target:Document)
RETURN DISTINCT source.id AS source, target.id AS target
ORDER BY source, target
