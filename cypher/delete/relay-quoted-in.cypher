// Removes (Relay)-[:QUOTED_IN]->(Passage); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Relay {id: row.source})
MATCH (target:Passage {id: row.target})
MATCH (source)-[r:QUOTED_IN]->(target)
DELETE r
RETURN count(*) AS removed
