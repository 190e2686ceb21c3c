// Writes (Relay)-[:RELAYS]->(Assertion) between nodes that are there; a row whose ends are not is passed over.
// $rows: list of { source, target }
// → written
UNWIND $rows AS row
MATCH (source:Relay {id: row.source})
MATCH (target:Assertion {id: row.target})
MERGE (source)-[r:RELAYS]->(target)
RETURN count(*) AS written
