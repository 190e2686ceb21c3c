// The assertions that some assertions respond to.
// $ids: ids of assertions
// → assertion, other, how
UNWIND $ids AS id
MATCH (assertion:Assertion {id: id})-[response:RESPONDS_TO]->(other:Assertion)
RETURN assertion.id AS assertion, other.id AS other, response.how AS how
ORDER BY assertion, other, how
