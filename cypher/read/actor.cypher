// One actor.
// $id: id of the actor
// → id, dataset, aliases, role, description
MATCH (actor:Actor {id: $id})
RETURN
  actor.id AS id,
  actor.dataset AS dataset,
  actor.aliases AS aliases,
  actor.role AS role,
  actor.description AS description
ORDER BY id
