// Writes (Assertion)-[:STATES]->(Claim) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target, polarity }
// → written
UNWIND $rows AS row
MATCH (source:Assertion {id: row.source})
MATCH (target:Claim {id: row.target})
MERGE (source)-[r:STATES]->(target)
SET r.polarity = row.polarity
RETURN count(*) AS written
