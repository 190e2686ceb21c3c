// Claims of some predicates that speak of one event, answer one question, or share that they name no event: those
// among which the logic of predicates can set two against each other.
// $dataset: id of the dataset, as in the property `dataset` · $predicates: list of ids of predicates
// → series (id of the event or question, or 'no event'), claims (ids), against (null: each with every other)
MATCH (e:Event {dataset: $dataset})<-[:ABOUT]-(c:Claim)
WHERE c.predicate IN $predicates
WITH e.id AS series, collect(c.id) AS claims
WHERE size(claims) > 1
RETURN series, claims, null AS against
ORDER BY series
UNION ALL
MATCH (q:Question {dataset: $dataset})<-[:ANSWERS]-(c:Claim)
WHERE c.predicate IN $predicates
WITH q.id AS series, collect(c.id) AS claims
WHERE size(claims) > 1
RETURN series, claims, null AS against
ORDER BY series
UNION ALL
MATCH (c:Claim {dataset: $dataset})
WHERE c.predicate IN $predicates AND NOT (c)-[:ABOUT]->(:Event)
WITH 'no event' AS series, collect(c.id) AS claims
WHERE size(claims) > 1
RETURN series, claims, null AS against
ORDER BY series
