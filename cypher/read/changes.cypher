// The latest deed of any kind on each dataset, and how many there are: another after each load, comparing and review.
// → dataset, at, deeds
MATCH (activity:Activity)
RETURN activity.dataset AS dataset, max(activity.at) AS at, count(activity) AS deeds
ORDER BY dataset
