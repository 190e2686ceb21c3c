// One event.
// $id: id of the event
// → id, dataset, title, kind, date, aliases
MATCH (event:Event {id: $id})
RETURN
  event.id AS id,
  event.dataset AS dataset,
  event.title AS title,
  event.kind AS kind,
  event.date AS date,
  event.aliases AS aliases
ORDER BY id
