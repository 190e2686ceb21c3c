// Every property of each type of relationship, and how many have it.
// → type, property, count
MATCH ()-[relationship]->()
UNWIND keys(relationship) AS property
RETURN type(relationship) AS type, property, count(*) AS count
ORDER BY type, property
