// How the claims and questions of one dataset hang together.
// $dataset: name of the dataset
// → type ("answers", "part-of" or "instance-of"), source, target
CALL {
  MATCH (source:Claim {dataset: $dataset})-[:ANSWERS]->(target:Question)
  RETURN 'answers' AS type, source.id AS source, target.id AS target
  UNION ALL
  MATCH (source:Question {dataset: $dataset})-[:PART_OF]->(target:Question)
  RETURN 'part-of' AS type, source.id AS source, target.id AS target
  UNION ALL
  MATCH (source:Claim {dataset: $dataset})-[:INSTANCE_OF]->(target:Claim)
  RETURN 'instance-of' AS type, source.id AS source, target.id AS target
}
RETURN type, source, target
ORDER BY type, source, target
