// What the comparisons of a dataset compare, need and rest on, and which reviews they have.
// $dataset: id of the dataset, as in the property `dataset`
// → kind (name of the file in cypher/write), source, target, position (null but for COMPARES)
MATCH (x:Comparison {dataset: $dataset})-[r:COMPARES]->(c:Claim)
RETURN 'comparison-compares' AS kind, x.id AS source, c.id AS target, r.position AS position
ORDER BY source, target
UNION ALL
MATCH (x:Comparison {dataset: $dataset})-[:VIA]->(c:Claim)
RETURN 'comparison-via' AS kind, x.id AS source, c.id AS target, null AS position
ORDER BY source, target
UNION ALL
MATCH (x:Comparison {dataset: $dataset})-[:JUDGED_ON]->(a:Assertion)
RETURN 'comparison-judged-on' AS kind, x.id AS source, a.id AS target, null AS position
ORDER BY source, target
UNION ALL
MATCH (v:Activity)-[:REVIEWED]->(x:Comparison {dataset: $dataset})
RETURN 'activity-reviewed' AS kind, v.id AS source, x.id AS target, null AS position
ORDER BY source, target
