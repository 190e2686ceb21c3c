// Every relay of one dataset, and the next link towards the origin.
// $dataset: name of the dataset
// → id, next
MATCH (relay:Relay {dataset: $dataset})-[:RELAYS]->(next)
RETURN relay.id AS id, next.id AS next
ORDER BY id, next
