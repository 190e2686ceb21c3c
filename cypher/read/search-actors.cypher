// Every actor, for the search index.
// → id, dataset, name, kind, role, aliases
MATCH (actor:Actor)
RETURN
  actor.id AS id,
  actor.dataset AS dataset,
  actor.name AS name,
  actor.kind AS kind,
  actor.role AS role,
  actor.aliases AS aliases
ORDER BY id
