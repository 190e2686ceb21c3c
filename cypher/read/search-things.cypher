// Every event and place, for the search index.
// → id, dataset, type ("event" or "place"), name, kind, date, aliases
CALL {
  MATCH (node:Event)
  RETURN
    node.id AS id, node.dataset AS dataset, 'event' AS type, node.title AS name, node.kind AS kind,
    node.date AS date, node.aliases AS aliases
  UNION ALL
  MATCH (node:Place)
  RETURN
    node.id AS id, node.dataset AS dataset, 'place' AS type, node.name AS name, node.kind AS kind,
    null AS date, node.aliases AS aliases
}
RETURN id, dataset, type, name, kind, date, aliases
ORDER BY type, id
