// Writes (Assertion)-[:RESTS_ON]->(Document) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target, kind, words, start }
// → written
UNWIND $rows AS row
MATCH (source:Assertion {id: row.source})
MATCH (target:Document {id: row.target})
MERGE (source)-[r:RESTS_ON]->(target)
SET r.kind = row.kind,
    r.words = row.words,
    r.start = row.start
RETURN count(*) AS written
