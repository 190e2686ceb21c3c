// Every document of one dataset, with its authors and its publisher.
// $dataset: name of the dataset
// → id, title, siglum, genre, held, publishedAt, publishedAtEarliest, authors, publishers
MATCH (document:Document {dataset: $dataset})
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
  document.title AS title,
  document.siglum AS siglum,
  document.genre AS genre,
  document.held AS held,
  document.publishedAt AS publishedAt,
  document.publishedAtEarliest AS publishedAtEarliest,
  authors,
  publishers
ORDER BY id
