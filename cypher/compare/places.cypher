// Every place of a dataset with the places it lies in.
// $dataset: id of the dataset, as in the property `dataset`
// → place, name, within (ids)
MATCH (p:Place {dataset: $dataset})
RETURN p.id AS place, p.name AS name, [(p)-[:WITHIN]->(w:Place) | w.id] AS within
ORDER BY place
