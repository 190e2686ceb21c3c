// The events that some claims speak of, each with the days on which it can have been.
// $ids: ids of claims
// → claim, id, title, date, dateEarliest, dateLatest
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:ABOUT]->(event:Event)
RETURN
  claim.id AS claim,
  event.id AS id,
  event.title AS title,
  event.date AS date,
  event.dateEarliest AS dateEarliest,
  event.dateLatest AS dateLatest
ORDER BY claim, id
