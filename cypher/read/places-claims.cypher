// The claims of one dataset that are located in a place, each with how many assertions state it, what it answers, and the
// events it is about.
// $dataset: name of the dataset
// → place, claim, text, assertions, questions, events
MATCH (claim:Claim {dataset: $dataset})-[:LOCATED_IN]->(place:Place)
OPTIONAL MATCH (claim)<-[:STATES]-(assertion:Assertion)
WITH place, claim, count(assertion) AS assertions
OPTIONAL MATCH (claim)-[:ANSWERS]->(question:Question)
WITH place, claim, assertions, collect(question.id) AS questions
OPTIONAL MATCH (claim)-[:ABOUT]->(event:Event)
WITH place, claim, assertions, questions, collect(event.id) AS events
RETURN place.id AS place, claim.id AS claim, claim.text AS text, assertions, questions, events
ORDER BY place, claim
