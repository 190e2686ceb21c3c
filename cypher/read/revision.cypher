// The latest activity of each dataset: whatever was derived from the graph before it may be out of date.
// → dataset, at
MATCH (activity:Activity)
RETURN activity.dataset AS dataset, max(activity.at) AS at
ORDER BY dataset
