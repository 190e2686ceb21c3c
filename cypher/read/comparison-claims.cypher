// The claims that some comparisons compare, and those by which they are joined ("via").
// $ids: ids of comparisons
// → comparison, role ("compared" or "via"), position, claim, text
UNWIND $ids AS id
MATCH (comparison:Comparison {id: id})-[part:COMPARES|VIA]->(claim:Claim)
RETURN
  comparison.id AS comparison,
  CASE type(part) WHEN 'COMPARES' THEN 'compared' ELSE 'via' END AS role,
  part.position AS position,
  claim.id AS claim,
  claim.text AS text
ORDER BY comparison, role, position, claim
