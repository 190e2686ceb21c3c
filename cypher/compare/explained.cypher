// The questions that two or more propositions answer, each with these; and claims that somebody verifies and somebody
// puts forward with a hedge, each by itself.
// $dataset: id of the dataset, as in the property `dataset`
// → series (id of the question or claim), claims (ids), against (null: each with every other, or one by itself)
MATCH (q:Question {dataset: $dataset})<-[:ANSWERS]-(c:Claim)
WHERE c.predicate IS NOT NULL
WITH q.id AS series, collect(c.id) AS claims
WHERE size(claims) > 1
RETURN series, claims, null AS against
ORDER BY series
UNION ALL
MATCH (c:Claim {dataset: $dataset})<-[:STATES]-(a:Assertion)
WITH c.id AS series,
     sum(CASE WHEN a.act = 'verifies' THEN 1 ELSE 0 END) AS verified,
     sum(CASE WHEN a.hedge IS NOT NULL THEN 1 ELSE 0 END) AS hedged
WHERE verified > 0 AND hedged > 0
RETURN series, [series] AS claims, null AS against
ORDER BY series
