// Writes (Actor)-[:NOT_SAME_AS]->(Actor) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Actor {id: row.target})
MERGE (source)-[r:NOT_SAME_AS]->(target)
RETURN count(*) AS written
