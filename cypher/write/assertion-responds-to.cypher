// Writes (Assertion)-[:RESPONDS_TO]->(Assertion) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target, how }
// → written
UNWIND $rows AS row
MATCH (source:Assertion {id: row.source})
MATCH (target:Assertion {id: row.target})
MERGE (source)-[r:RESPONDS_TO]->(target)
SET r.how = row.how
RETURN count(*) AS written
