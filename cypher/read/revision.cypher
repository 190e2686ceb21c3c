// The latest load or comparing of each dataset: whatever was derived from the graph before it may be out of date.
// → dataset, at
MATCH (activity:Activity)
WHERE activity.kind IN ['ingest', 'compare']
RETURN activity.dataset AS dataset, max(activity.at) AS at
ORDER BY dataset
