// The comparisons that were judged on any of some assertions.
// $assertions: ids of assertions
// → comparison
UNWIND $assertions AS id
MATCH (:Assertion {id: id})<-[:JUDGED_ON]-(comparison:Comparison)
RETURN DISTINCT comparison.id AS comparison
ORDER BY comparison
