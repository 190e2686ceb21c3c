// Removes (Relay)-[:RELAYS]->(Relay); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Relay {id: row.source})
MATCH (target:Relay {id: row.target})
MATCH (source)-[r:RELAYS]->(target)
DELETE r
RETURN count(*) AS removed
