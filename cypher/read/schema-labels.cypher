// Every label, and how many nodes have it.
// → label, count
MATCH (node)
UNWIND labels(node) AS label
RETURN label, count(*) AS count
ORDER BY label
