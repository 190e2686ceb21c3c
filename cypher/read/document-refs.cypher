// Documents by id.
// $ids: ids of documents
// → id, title, siglum, publishedAt, publishedAtEarliest, held
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN
  document.id AS id,
  document.title AS title,
  document.siglum AS siglum,
  document.publishedAt AS publishedAt,
  document.publishedAtEarliest AS publishedAtEarliest,
  document.held AS held
ORDER BY id
