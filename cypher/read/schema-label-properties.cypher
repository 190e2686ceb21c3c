// Every property of the nodes of each label, and how many have it.
// → label, property, count
MATCH (node)
UNWIND labels(node) AS label
UNWIND keys(node) AS property
RETURN label, property, count(*) AS count
ORDER BY label, property
