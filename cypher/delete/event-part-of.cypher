// Removes (Event)-[:PART_OF]->(Event); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Event {id: row.source})
MATCH (target:Event {id: row.target})
MATCH (source)-[r:PART_OF]->(target)
DELETE r
RETURN count(*) AS removed
