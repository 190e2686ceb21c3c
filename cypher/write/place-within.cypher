// Writes (Place)-[:WITHIN]->(Place) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Place {id: row.source})
MATCH (target:Place {id: row.target})
MERGE (source)-[r:WITHIN]->(target)
RETURN count(*) AS written
