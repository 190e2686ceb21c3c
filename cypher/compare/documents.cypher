// Every document of a dataset, read or only named, with its makers: a work may stand as an origin by itself.
// $dataset: id of the dataset, as in the property `dataset`
// → document, title, publishedAt and its ends, authors (ids of actors), publishers (ids of actors)
MATCH (d:Document {dataset: $dataset})
RETURN d.id AS document,
       d.title AS title,
       d.publishedAt AS publishedAt,
       d.publishedAtEarliest AS publishedAtEarliest,
       d.publishedAtLatest AS publishedAtLatest,
       [(d)-[:AUTHORED_BY]->(a:Actor) | a.id] AS authors,
       [(d)-[:PUBLISHED_BY]->(a:Actor) | a.id] AS publishers
ORDER BY document
