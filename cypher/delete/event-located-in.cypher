// Removes (Event)-[:LOCATED_IN]->(Place); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Event {id: row.source})
MATCH (target:Place {id: row.target})
MATCH (source)-[r:LOCATED_IN]->(target)
DELETE r
RETURN count(*) AS removed
