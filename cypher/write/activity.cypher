// Writes Activity nodes: each becomes exactly its row, so that a property which the row leaves out, or has as null, is gone.
// $rows: list of Activity rows, each id once
// → written
UNWIND $rows AS row
MERGE (n:Activity {id: row.id})
SET n = row
RETURN count(*) AS written
