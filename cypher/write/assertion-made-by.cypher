// Writes (Assertion)-[:MADE_BY]->(Actor) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Assertion {id: row.source})
MATCH (target:Actor {id: row.target})
MERGE (source)-[r:MADE_BY]->(target)
RETURN count(*) AS written
