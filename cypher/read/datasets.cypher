// Every dataset, with the time of its latest ingest.
// → id, dataset, title, description, language, version, license, namingPolicy, contentNote, kept, ingestedAt
MATCH (dataset:Dataset)
OPTIONAL MATCH (activity:Activity {dataset: dataset.dataset, kind: 'ingest'})
RETURN
  dataset.id AS id,
  dataset.dataset AS dataset,
  dataset.title AS title,
  dataset.description AS description,
  dataset.language AS language,
  dataset.version AS version,
  dataset.license AS license,
  dataset.namingPolicy AS namingPolicy,
  dataset.contentNote AS contentNote,
  dataset.kept AS kept,
  max(activity.at) AS ingestedAt
ORDER BY dataset
