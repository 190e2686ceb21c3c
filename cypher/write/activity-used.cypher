// Writes (Activity)-[:USED]->(Document) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Activity {id: row.source})
MATCH (target:Document {id: row.target})
MERGE (source)-[r:USED]->(target)
RETURN count(*) AS written
