// The places of one dataset, each with the one it lies in.
// $dataset: name of the dataset
// → id, name, kind, aliases, lat, lon, within
MATCH (place:Place {dataset: $dataset})
OPTIONAL MATCH (place)-[:WITHIN]->(around:Place)
RETURN
  place.id AS id,
  place.name AS name,
  place.kind AS kind,
  place.aliases AS aliases,
  place.lat AS lat,
  place.lon AS lon,
  min(around.id) AS within
ORDER BY id
