// Every relationship between two nodes of one dataset, by the label it starts from, then by type and ends.
// $dataset: id of the dataset, as in the property `dataset`
// → type, sourceLabel, source, targetLabel, target, properties
MATCH (source:Activity {dataset: $dataset})-[r]->(target)
WHERE target.dataset = $dataset
RETURN type(r) AS type, 'Activity' AS sourceLabel, source.id AS source,
       head([label IN labels(target) WHERE NOT label IN ['Person', 'Organisation']]) AS targetLabel,
       target.id AS target, properties(r) AS properties
ORDER BY type, source, targetLabel, target, coalesce(r.id, r.comparison, '')
UNION ALL
MATCH (source:Actor {dataset: $dataset})-[r]->(target)
WHERE target.dataset = $dataset
RETURN type(r) AS type, 'Actor' AS sourceLabel, source.id AS source,
       head([label IN labels(target) WHERE NOT label IN ['Person', 'Organisation']]) AS targetLabel,
       target.id AS target, properties(r) AS properties
ORDER BY type, source, targetLabel, target, coalesce(r.id, r.comparison, '')
UNION ALL
MATCH (source:Assertion {dataset: $dataset})-[r]->(target)
WHERE target.dataset = $dataset
RETURN type(r) AS type, 'Assertion' AS sourceLabel, source.id AS source,
       head([label IN labels(target) WHERE NOT label IN ['Person', 'Organisation']]) AS targetLabel,
       target.id AS target, properties(r) AS properties
ORDER BY type, source, targetLabel, target, coalesce(r.id, r.comparison, '')
UNION ALL
MATCH (source:Claim {dataset: $dataset})-[r]->(target)
WHERE target.dataset = $dataset
RETURN type(r) AS type, 'Claim' AS sourceLabel, source.id AS source,
       head([label IN labels(target) WHERE NOT label IN ['Person', 'Organisation']]) AS targetLabel,
       target.id AS target, properties(r) AS properties
ORDER BY type, source, targetLabel, target, coalesce(r.id, r.comparison, '')
UNION ALL
MATCH (source:Comparison {dataset: $dataset})-[r]->(target)
WHERE target.dataset = $dataset
RETURN type(r) AS type, 'Comparison' AS sourceLabel, source.id AS source,
       head([label IN labels(target) WHERE NOT label IN ['Person', 'Organisation']]) AS targetLabel,
       target.id AS target, properties(r) AS properties
ORDER BY type, source, targetLabel, target, coalesce(r.id, r.comparison, '')
UNION ALL
MATCH (source:Dataset {dataset: $dataset})-[r]->(target)
WHERE target.dataset = $dataset
RETURN type(r) AS type, 'Dataset' AS sourceLabel, source.id AS source,
       head([label IN labels(target) WHERE NOT label IN ['Person', 'Organisation']]) AS targetLabel,
       target.id AS target, properties(r) AS properties
ORDER BY type, source, targetLabel, target, coalesce(r.id, r.comparison, '')
UNION ALL
MATCH (source:Document {dataset: $dataset})-[r]->(target)
WHERE target.dataset = $dataset
RETURN type(r) AS type, 'Document' AS sourceLabel, source.id AS source,
       head([label IN labels(target) WHERE NOT label IN ['Person', 'Organisation']]) AS targetLabel,
       target.id AS target, properties(r) AS properties
ORDER BY type, source, targetLabel, target, coalesce(r.id, r.comparison, '')
UNION ALL
MATCH (source:Event {dataset: $dataset})-[r]->(target)
WHERE target.dataset = $dataset
RETURN type(r) AS type, 'Event' AS sourceLabel, source.id AS source,
       head([label IN labels(target) WHERE NOT label IN ['Person', 'Organisation']]) AS targetLabel,
       target.id AS target, properties(r) AS properties
ORDER BY type, source, targetLabel, target, coalesce(r.id, r.comparison, '')
UNION ALL
MATCH (source:Passage {dataset: $dataset})-[r]->(target)
WHERE target.dataset = $dataset
RETURN type(r) AS type, 'Passage' AS sourceLabel, source.id AS source,
       head([label IN labels(target) WHERE NOT label IN ['Person', 'Organisation']]) AS targetLabel,
       target.id AS target, properties(r) AS properties
ORDER BY type, source, targetLabel, target, coalesce(r.id, r.comparison, '')
UNION ALL
MATCH (source:Place {dataset: $dataset})-[r]->(target)
WHERE target.dataset = $dataset
RETURN type(r) AS type, 'Place' AS sourceLabel, source.id AS source,
       head([label IN labels(target) WHERE NOT label IN ['Person', 'Organisation']]) AS targetLabel,
       target.id AS target, properties(r) AS properties
ORDER BY type, source, targetLabel, target, coalesce(r.id, r.comparison, '')
UNION ALL
MATCH (source:Question {dataset: $dataset})-[r]->(target)
WHERE target.dataset = $dataset
RETURN type(r) AS type, 'Question' AS sourceLabel, source.id AS source,
       head([label IN labels(target) WHERE NOT label IN ['Person', 'Organisation']]) AS targetLabel,
       target.id AS target, properties(r) AS properties
ORDER BY type, source, targetLabel, target, coalesce(r.id, r.comparison, '')
UNION ALL
MATCH (source:Relay {dataset: $dataset})-[r]->(target)
WHERE target.dataset = $dataset
RETURN type(r) AS type, 'Relay' AS sourceLabel, source.id AS source,
       head([label IN labels(target) WHERE NOT label IN ['Person', 'Organisation']]) AS targetLabel,
       target.id AS target, properties(r) AS properties
ORDER BY type, source, targetLabel, target, coalesce(r.id, r.comparison, '')
