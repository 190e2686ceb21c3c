// Every activity, oldest first.
// → id, dataset, kind, by, at, tool, details, hash, previousHash
MATCH (activity:Activity)
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
