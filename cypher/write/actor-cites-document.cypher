// Writes (Actor)-[:CITES]->(Document) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target, assertions, documents, derived }
// → written
UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Document {id: row.target})
MERGE (source)-[r:CITES]->(target)
SET r.assertions = row.assertions,
    r.documents = row.documents,
    r.derived = row.derived
RETURN count(*) AS written
