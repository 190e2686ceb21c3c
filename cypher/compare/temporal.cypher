// The events and the questions of which two or more claims say when something was, each with these claims.
// $dataset: id of the dataset, as in the property `dataset`
// → series (id of the event or question), claims (ids), against (null: each with every other)
MATCH (e:Event {dataset: $dataset})<-[:ABOUT]-(c:Claim)
WHERE c.`when` IS NOT NULL
WITH e.id AS series, collect(c.id) AS claims
WHERE size(claims) > 1
RETURN series, claims, null AS against
ORDER BY series
UNION ALL
MATCH (q:Question {dataset: $dataset})<-[:ANSWERS]-(c:Claim)
WHERE c.`when` IS NOT NULL
WITH q.id AS series, collect(c.id) AS claims
WHERE size(claims) > 1
RETURN series, claims, null AS against
ORDER BY series
