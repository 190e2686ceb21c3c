// Which actors, claims and questions of a dataset are the same or known not to be, from the smaller id to the larger
// wherever the pair was written so.
// $dataset: id of the dataset, as in the property `dataset`
// → kind (name of the file in cypher/write), source, target
MATCH (a:Actor {dataset: $dataset})-[r:SAME_AS|NOT_SAME_AS]->(b:Actor {dataset: $dataset})
RETURN CASE type(r) WHEN 'SAME_AS' THEN 'actor-same-as' ELSE 'actor-not-same-as' END AS kind,
       a.id AS source, b.id AS target
ORDER BY kind, source, target
UNION ALL
MATCH (a:Claim {dataset: $dataset})-[r:SAME_AS|NOT_SAME_AS]->(b:Claim {dataset: $dataset})
RETURN CASE type(r) WHEN 'SAME_AS' THEN 'claim-same-as' ELSE 'claim-not-same-as' END AS kind,
       a.id AS source, b.id AS target
ORDER BY kind, source, target
UNION ALL
MATCH (a:Question {dataset: $dataset})-[r:SAME_AS|NOT_SAME_AS]->(b:Question {dataset: $dataset})
RETURN CASE type(r) WHEN 'SAME_AS' THEN 'question-same-as' ELSE 'question-not-same-as' END AS kind,
       a.id AS source, b.id AS target
ORDER BY kind, source, target
