// Who speaks at each link of one dataset's chains.
// $dataset: name of the dataset
// → link, actor
MATCH (actor:Actor {dataset: $dataset})<-[:MADE_BY]-(link)
RETURN link.id AS link, actor.id AS actor
ORDER BY link, actor
