// Every actor of one dataset.
// $dataset: name of the dataset
// → id, name, kind
MATCH (actor:Actor {dataset: $dataset})
RETURN actor.id AS id, actor.name AS name, actor.kind AS kind
ORDER BY id
