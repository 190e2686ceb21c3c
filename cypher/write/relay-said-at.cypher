// Writes (Relay)-[:SAID_AT]->(Event) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Relay {id: row.source})
MATCH (target:Event {id: row.target})
MERGE (source)-[r:SAID_AT]->(target)
RETURN count(*) AS written
