// Writes (Relay)-[:IN_WORK]->(Document) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target, intent, locator }
// → written
UNWIND $rows AS row
MATCH (source:Relay {id: row.source})
MATCH (target:Document {id: row.target})
MERGE (source)-[r:IN_WORK]->(target)
SET r.intent = row.intent,
    r.locator = row.locator
RETURN count(*) AS written
