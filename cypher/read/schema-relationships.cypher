// Every type of relationship between nodes of some labels, and how many there are.
// → type, sources, targets, count
MATCH (source)-[relationship]->(target)
RETURN type(relationship) AS type, labels(source) AS sources, labels(target) AS targets, count(*) AS count
ORDER BY type, sources, targets
