// The versions of the graph's shape that the datasets here were written in.
// → version, datasets
MATCH (d:Dataset)
RETURN d.schemaVersion AS version, count(d) AS datasets
ORDER BY version
