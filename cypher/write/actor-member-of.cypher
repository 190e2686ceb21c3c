// Writes (Actor)-[:MEMBER_OF]->(Actor) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target, role, from, to }
// → written
UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Actor {id: row.target})
MERGE (source)-[r:MEMBER_OF]->(target)
SET r.role = row.role,
    r.from = row.from,
    r.to = row.to
RETURN count(*) AS written
