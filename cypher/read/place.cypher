// One place, with the one it lies in.
// $id: id of the place
// → id, dataset, name, kind, aliases, lat, lon, within, around (the name of that one)
MATCH (place:Place {id: $id})
OPTIONAL MATCH (place)-[:WITHIN]->(outer:Place)
RETURN
  place.id AS id,
  place.dataset AS dataset,
  place.name AS name,
  place.kind AS kind,
  place.aliases AS aliases,
  place.lat AS lat,
  place.lon AS lon,
  min(outer.id) AS within,
  min(outer.name) AS around
ORDER BY id
