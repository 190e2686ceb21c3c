// The documents that each activity used.
// → id, used (ids of documents)
MATCH (activity:Activity)-[:USED]->(document:Document)
WITH activity, document
ORDER BY document.id
RETURN activity.id AS id, collect(document.id) AS used
ORDER BY id
