// The assertions that some assertions' words derive from.
// $ids: ids of assertions
// → assertion, other, basis, match, certainty
UNWIND $ids AS id
MATCH (assertion:Assertion {id: id})-[derivation:DERIVES_FROM]->(other:Assertion)
RETURN
  assertion.id AS assertion,
  other.id AS other,
  derivation.basis AS basis,
  derivation.`match` AS `match`,
  derivation.certainty AS certainty
ORDER BY assertion, other, basis
