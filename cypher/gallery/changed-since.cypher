// What changed in the store since a day
// What was loaded and compared since a day, and by which version of Stemma.
// $since: date = "1970-01-01" · The first day that counts, as 2020-11-01.
// $dataset: dataset = null · Only this dataset; null asks all.
// → dataset: dataset, kind: text, at: date, by: text
MATCH (activity:Activity)
WHERE activity.at >= $since AND ($dataset IS NULL OR activity.dataset = $dataset)
RETURN activity.dataset AS dataset, activity.kind AS kind, activity.at AS at, activity.by AS by
ORDER BY at DESC, dataset, kind, activity.id
