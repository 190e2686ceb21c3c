// Removes (Relay)-[:RELAYS]->(Assertion); a row that is not there is passed over.
// $rows: list of { source, target }
// → removed
UNWIND $rows AS row
MATCH (source:Relay {id: row.source})
MATCH (target:Assertion {id: row.target})
MATCH (source)-[r:RELAYS]->(target)
DELETE r
RETURN count(*) AS removed
