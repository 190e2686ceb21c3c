// One document, and how many of its passages were compared with an attached text.
// $id: id of the document
// → id, dataset, genre, publishedAtBasis, url, archiveUrl, language, sha256, bytes, passages, checkedPassages
MATCH (document:Document {id: $id})
RETURN
  document.id AS id,
  document.dataset AS dataset,
  document.genre AS genre,
  document.publishedAtBasis AS publishedAtBasis,
  document.url AS url,
  document.archiveUrl AS archiveUrl,
  document.language AS language,
  document.sha256 AS sha256,
  document.bytes AS bytes,
  COUNT { MATCH (:Passage)-[:IN_DOCUMENT]->(document) } AS passages,
  COUNT { MATCH (:Passage {checked: true})-[:IN_DOCUMENT]->(document) } AS checkedPassages
ORDER BY id
