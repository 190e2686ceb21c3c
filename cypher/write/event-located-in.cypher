// Writes (Event)-[:LOCATED_IN]->(Place) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Event {id: row.source})
MATCH (target:Place {id: row.target})
MERGE (source)-[r:LOCATED_IN]->(target)
RETURN count(*) AS written
