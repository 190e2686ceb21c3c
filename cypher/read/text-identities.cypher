// By what the texts of held documents are known, of one dataset or of all.
// $dataset: name of the dataset, or null for all
// → id, sha256, bytes
MATCH (document:Document {held: true})
WHERE ($dataset IS NULL OR document.dataset = $dataset)
  AND document.sha256 IS NOT NULL
RETURN document.id AS id, document.sha256 AS sha256, document.bytes AS bytes
ORDER BY id
