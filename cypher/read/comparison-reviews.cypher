// The reviews of some comparisons, oldest entry first.
// $ids: ids of comparisons
// → comparison, id, dataset, kind, by, at, tool, details, hash, previousHash
UNWIND $ids AS id
MATCH (activity:Activity)-[:REVIEWED]->(comparison:Comparison {id: id})
RETURN
  comparison.id AS comparison,
  activity.id AS id,
  activity.dataset AS dataset,
  activity.kind AS kind,
  activity.by AS by,
  activity.at AS at,
  activity.tool AS tool,
  activity.details AS details,
  activity.hash AS hash,
  activity.previousHash AS previousHash
ORDER BY comparison, at, id
