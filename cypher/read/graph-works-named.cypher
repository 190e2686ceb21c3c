// The passages of one dataset in which a document names another outside any chain.
// $dataset: name of the dataset
// → id, source, target, quote, start, intent, locator
MATCH (source:Document {dataset: $dataset})-[citation:CITES]->(target:Document)
RETURN
  citation.id AS id,
  source.id AS source,
  target.id AS target,
  citation.quote AS quote,
  citation.start AS start,
  citation.intent AS intent,
  citation.locator AS locator
ORDER BY source, start, target, id
