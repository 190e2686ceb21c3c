// Every node of one dataset, label by label, by id.
// $dataset: id of the dataset, as in the property `dataset`
// → label, id, properties
MATCH (n:Activity {dataset: $dataset})
RETURN 'Activity' AS label, n.id AS id, properties(n) AS properties
ORDER BY id
UNION ALL
MATCH (n:Actor {dataset: $dataset})
RETURN 'Actor' AS label, n.id AS id, properties(n) AS properties
ORDER BY id
UNION ALL
MATCH (n:Assertion {dataset: $dataset})
RETURN 'Assertion' AS label, n.id AS id, properties(n) AS properties
ORDER BY id
UNION ALL
MATCH (n:Claim {dataset: $dataset})
RETURN 'Claim' AS label, n.id AS id, properties(n) AS properties
ORDER BY id
UNION ALL
MATCH (n:Comparison {dataset: $dataset})
RETURN 'Comparison' AS label, n.id AS id, properties(n) AS properties
ORDER BY id
UNION ALL
MATCH (n:Dataset {dataset: $dataset})
RETURN 'Dataset' AS label, n.id AS id, properties(n) AS properties
ORDER BY id
UNION ALL
MATCH (n:Document {dataset: $dataset})
RETURN 'Document' AS label, n.id AS id, properties(n) AS properties
ORDER BY id
UNION ALL
MATCH (n:Event {dataset: $dataset})
RETURN 'Event' AS label, n.id AS id, properties(n) AS properties
ORDER BY id
UNION ALL
MATCH (n:Passage {dataset: $dataset})
RETURN 'Passage' AS label, n.id AS id, properties(n) AS properties
ORDER BY id
UNION ALL
MATCH (n:Place {dataset: $dataset})
RETURN 'Place' AS label, n.id AS id, properties(n) AS properties
ORDER BY id
UNION ALL
MATCH (n:Question {dataset: $dataset})
RETURN 'Question' AS label, n.id AS id, properties(n) AS properties
ORDER BY id
UNION ALL
MATCH (n:Relay {dataset: $dataset})
RETURN 'Relay' AS label, n.id AS id, properties(n) AS properties
ORDER BY id
