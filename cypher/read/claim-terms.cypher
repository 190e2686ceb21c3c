// The actors, places and events that some claims have as their subject or object.
// $ids: ids of claims
// → claim, role ("subject" or "object"), id, kind ("actor", "place" or "event"), text
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[term:SUBJECT|OBJECT]->(target)
RETURN
  claim.id AS claim,
  CASE type(term) WHEN 'SUBJECT' THEN 'subject' ELSE 'object' END AS role,
  target.id AS id,
  CASE
    WHEN 'Actor' IN labels(target) THEN 'actor'
    WHEN 'Place' IN labels(target) THEN 'place'
    ELSE 'event'
  END AS kind,
  coalesce(target.name, target.title) AS text
ORDER BY claim, role, id
