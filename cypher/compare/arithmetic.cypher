// Questions with figures whose parts, or parts of parts, have figures too: each whole with all of these.
// $dataset: id of the dataset, as in the property `dataset`
// → series (id of the whole's question), claims (ids of its figures), parts (list of { question, claims })
MATCH (w:Question {dataset: $dataset})<-[:PART_OF*1..20]-(p:Question)<-[:ANSWERS]-(c:Claim)
WHERE c.measure IS NOT NULL
WITH w, p.id AS part, collect(DISTINCT c.id) AS claims
WITH w, collect({question: part, claims: claims}) AS parts
MATCH (w)<-[:ANSWERS]-(c:Claim)
WHERE c.measure IS NOT NULL
RETURN w.id AS series, collect(c.id) AS claims, parts
ORDER BY series
