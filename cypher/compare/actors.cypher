// Every actor of a dataset with those it is the same as and those it belongs to.
// $dataset: id of the dataset, as in the property `dataset`
// → actor, name, kind, same (ids), memberOf (list of { actor, role, from, to })
MATCH (a:Actor {dataset: $dataset})
RETURN a.id AS actor,
       a.name AS name,
       a.kind AS kind,
       [(a)-[:SAME_AS]-(b:Actor) | b.id] AS same,
       [(a)-[m:MEMBER_OF]->(b:Actor) | {actor: b.id, role: m.role, from: m.from, to: m.to}] AS memberOf
ORDER BY actor
