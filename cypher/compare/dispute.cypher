// Claims that are affirmed and also denied or withdrawn, each by itself; and claims that are denied or withdrawn with
// the affirmed claims that are a case of them, directly or by way of others.
// $dataset: id of the dataset, as in the property `dataset`
// → series (id of the claim), claims (that id alone), against (ids of the cases; null where the claim is looked at by itself)
MATCH (c:Claim {dataset: $dataset})<-[:STATES]-(a:Assertion)
WITH c.id AS series,
     collect(DISTINCT CASE WHEN a.act = 'retracts' THEN 'negates' ELSE a.polarity END) AS polarities
WHERE size(polarities) > 1
RETURN series, [series] AS claims, null AS against
ORDER BY series
UNION ALL
MATCH (g:Claim {dataset: $dataset})<-[:STATES]-(a:Assertion)
WHERE a.polarity = 'negates' OR a.act = 'retracts'
WITH DISTINCT g
MATCH (g)<-[:INSTANCE_OF*1..20]-(i:Claim)
WITH g.id AS series, collect(DISTINCT i.id) AS against
RETURN series, [series] AS claims, against
ORDER BY series
