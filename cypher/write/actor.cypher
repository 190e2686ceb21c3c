// Writes Actor nodes: each becomes exactly its row, so that a property which the row leaves out, or has as null, is gone.
// The second label follows the kind: Person, or Organisation for whatever is constituted; groups and the unidentified have none.
// $rows: list of Actor rows, each id once
// → written
UNWIND $rows AS row
MERGE (n:Actor {id: row.id})
SET n = row
REMOVE n:Person:Organisation
FOREACH (_ IN CASE WHEN row.kind = 'person' THEN [1] ELSE [] END | SET n:Person)
FOREACH (_ IN CASE WHEN row.kind IN ['ngo', 'igo', 'state', 'state-body', 'armed-force', 'outlet', 'company'] THEN [1] ELSE [] END | SET n:Organisation)
RETURN count(*) AS written
