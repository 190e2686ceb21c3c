// The earliest last day by which a link between the document's voice and the origin spoke, where one is dated:
// an origin's figure cannot be of a later day than the day on which it was passed on.
// $dataset: id of the dataset, as in the property `dataset`
// → assertion, said (ISO day), published (ISO day of a work in which a link stands)
MATCH (r:Relay {dataset: $dataset})-[:RELAYS*1..100]->(a:Assertion)
OPTIONAL MATCH (r)-[:IN_WORK]->(w:Document)
WITH a.id AS assertion, min(r.saidAtLatest) AS said, min(w.publishedAtLatest) AS published
WHERE said IS NOT NULL OR published IS NOT NULL
RETURN assertion, said, published
ORDER BY assertion
