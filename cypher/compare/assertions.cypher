// Every assertion of a dataset that states or denies a claim, with its passage's zone, its document and its origins.
// $dataset: id of the dataset, as in the property `dataset`
// → assertion, claim, act, polarity, hedge, manner, certainty, complete, links, saidAt and its ends, zone, document,
//   publishedAt and its ends, origins (ids of actors), works (ids of documents in which the origin is said to speak)
MATCH (c:Claim {dataset: $dataset})<-[:STATES]-(a:Assertion)
MATCH (a)-[:QUOTED_IN]->(p:Passage)-[:IN_DOCUMENT]->(d:Document)
WHERE p.role = 'claim'
RETURN a.id AS assertion,
       c.id AS claim,
       a.act AS act,
       a.polarity AS polarity,
       a.hedge AS hedge,
       a.manner AS manner,
       a.certainty AS certainty,
       a.complete AS complete,
       a.links AS links,
       a.saidAt AS saidAt,
       a.saidAtEarliest AS saidAtEarliest,
       a.saidAtLatest AS saidAtLatest,
       p.zone AS zone,
       d.id AS document,
       d.publishedAt AS publishedAt,
       d.publishedAtEarliest AS publishedAtEarliest,
       d.publishedAtLatest AS publishedAtLatest,
       [(a)-[:MADE_BY]->(o:Actor) | o.id] AS origins,
       [(a)-[:IN_WORK]->(w:Document) | w.id] AS works
ORDER BY assertion, claim, document
