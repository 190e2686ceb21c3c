// The claims of one dataset that are located in a place, each with how many assertions state it and what it answers.
// $dataset: name of the dataset
// → place, claim, text, assertions, questions
MATCH (claim:Claim {dataset: $dataset})-[:LOCATED_IN]->(place:Place)
OPTIONAL MATCH (claim)<-[:STATES]-(assertion:Assertion)
WITH place, claim, count(assertion) AS assertions
OPTIONAL MATCH (claim)-[:ANSWERS]->(question:Question)
WITH place, claim, assertions, collect(question.id) AS questions
RETURN place.id AS place, claim.id AS claim, claim.text AS text, assertions, questions
ORDER BY place, claim
