// Who states what together
// Assertions that several actors make as one.
// $dataset: dataset = null · Only this dataset; null asks all.
// → assertion: assertion, claim: claim, text: text, origins: list
MATCH (claim:Claim)<-[:STATES]-(assertion:Assertion)-[:MADE_BY]->(origin:Actor)
WHERE $dataset IS NULL OR assertion.dataset = $dataset
WITH assertion, claim, origin
ORDER BY origin.id
WITH assertion, claim, collect(origin.id) AS origins
WHERE size(origins) > 1
RETURN assertion.id AS assertion, claim.id AS claim, claim.text AS text, origins
ORDER BY assertion, claim
