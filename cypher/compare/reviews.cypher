// Every review of a dataset, oldest entry first.
// $dataset: id of the dataset, as in the property `dataset`
// → id, dataset, kind, by, at, tool, details, hash, previousHash
MATCH (activity:Activity {dataset: $dataset})
WHERE activity.kind STARTS WITH 'review/'
RETURN
  activity.id AS id,
  activity.dataset AS dataset,
  activity.kind AS kind,
  activity.by AS by,
  activity.at AS at,
  activity.tool AS tool,
  activity.details AS details,
  activity.hash AS hash,
  activity.previousHash AS previousHash
ORDER BY at, id
