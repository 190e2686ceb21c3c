// Every actor of some datasets with those it is the same as and those it belongs to: who is one origin with whom.
// $datasets: list of names of datasets
// → id, kind, same (ids), memberOf (list of { actor, role, from, to })
UNWIND $datasets AS dataset
MATCH (actor:Actor {dataset: dataset})
RETURN
  actor.id AS id,
  actor.kind AS kind,
  [(actor)-[:SAME_AS]-(same:Actor) | same.id] AS same,
  [(actor)-[member:MEMBER_OF]->(body:Actor) | {actor: body.id, role: member.role, from: member.from, to: member.to}] AS memberOf
ORDER BY id
