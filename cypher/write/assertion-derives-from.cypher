// Writes (Assertion)-[:DERIVES_FROM]->(Assertion) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target, basis, match, certainty }
// → written
UNWIND $rows AS row
MATCH (source:Assertion {id: row.source})
MATCH (target:Assertion {id: row.target})
MERGE (source)-[r:DERIVES_FROM]->(target)
SET r.basis = row.basis,
    r.`match` = row.`match`,
    r.certainty = row.certainty
RETURN count(*) AS written
