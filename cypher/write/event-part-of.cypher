// Writes (Event)-[:PART_OF]->(Event) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Event {id: row.source})
MATCH (target:Event {id: row.target})
MERGE (source)-[r:PART_OF]->(target)
RETURN count(*) AS written
