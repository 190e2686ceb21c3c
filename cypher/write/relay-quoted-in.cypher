// Writes (Relay)-[:QUOTED_IN]->(Passage) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Relay {id: row.source})
MATCH (target:Passage {id: row.target})
MERGE (source)-[r:QUOTED_IN]->(target)
RETURN count(*) AS written
