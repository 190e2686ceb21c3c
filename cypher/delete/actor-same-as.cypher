// Removes (Actor)-[:SAME_AS]->(Actor); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Actor {id: row.target})
MATCH (source)-[r:SAME_AS]->(target)
DELETE r
RETURN count(*) AS removed
