// The latest activity of one dataset, of one kind or of any.
// $dataset: name of the dataset · $kind: text, or null for any
// → id, at, hash, details
MATCH (activity:Activity {dataset: $dataset})
WHERE $kind IS NULL OR activity.kind = $kind
RETURN activity.id AS id, activity.at AS at, activity.hash AS hash, activity.details AS details
ORDER BY at DESC, id DESC
LIMIT 1
