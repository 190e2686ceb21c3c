// Every activity of one dataset, latest first.
// $dataset: name of the dataset
// → id, kind, by, at, tool, details, hash, previousHash
MATCH (activity:Activity {dataset: $dataset})
RETURN
  activity.id AS id,
  activity.kind AS kind,
  activity.by AS by,
  activity.at AS at,
  activity.tool AS tool,
  activity.details AS details,
  activity.hash AS hash,
  activity.previousHash AS previousHash
ORDER BY at DESC, id DESC
