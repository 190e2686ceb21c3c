// The events that were at one place, by their dates, with how many claims are about each; undated ones last.
// $id: id of the place
// → id, title, date, earliest, claims
MATCH (:Place {id: $id})<-[:LOCATED_IN]-(event:Event)
OPTIONAL MATCH (event)<-[:ABOUT]-(claim:Claim)
RETURN
  event.id AS id,
  event.title AS title,
  event.date AS date,
  event.dateEarliest AS earliest,
  count(claim) AS claims
ORDER BY earliest, id
