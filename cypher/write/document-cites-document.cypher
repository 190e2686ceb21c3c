// Writes (Document)-[:CITES]->(Document), told apart by id, between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target, id, intent, quote, start, end, locator }
// → written
UNWIND $rows AS row
MATCH (source:Document {id: row.source})
MATCH (target:Document {id: row.target})
MERGE (source)-[r:CITES {id: row.id}]->(target)
SET r.intent = row.intent,
    r.quote = row.quote,
    r.start = row.start,
    r.end = row.end,
    r.locator = row.locator
RETURN count(*) AS written
