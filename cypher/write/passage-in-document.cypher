// Writes (Passage)-[:IN_DOCUMENT]->(Document) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Passage {id: row.source})
MATCH (target:Document {id: row.target})
MERGE (source)-[r:IN_DOCUMENT]->(target)
RETURN count(*) AS written
