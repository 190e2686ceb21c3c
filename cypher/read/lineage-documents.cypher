// Some documents, each with whoever made it and the days on which it can have been published.
// $ids: ids of documents
// → id, held, publishedAt, publishedAtEarliest, publishedAtLatest, authors, publishers
UNWIND $ids AS id
MATCH (document:Document {id: id})
OPTIONAL MATCH (document)-[:AUTHORED_BY]->(author:Actor)
WITH document, author
ORDER BY author.id
WITH document, collect(author.id) AS authors
OPTIONAL MATCH (document)-[:PUBLISHED_BY]->(publisher:Actor)
WITH document, authors, publisher
ORDER BY publisher.id
WITH document, authors, collect(publisher.id) AS publishers
RETURN
  document.id AS id,
  document.held AS held,
  document.publishedAt AS publishedAt,
  document.publishedAtEarliest AS publishedAtEarliest,
  document.publishedAtLatest AS publishedAtLatest,
  authors,
  publishers
ORDER BY id
