// The claims about one event, by the date of what they claim, then by id; undated ones last.
// $id: id of the event
// → id, dated
MATCH (:Event {id: $id})<-[:ABOUT]-(claim:Claim)
RETURN
  claim.id AS id,
  coalesce(claim.asOfEarliest, claim.whenEarliest, claim.periodEndEarliest, claim.periodStartEarliest) AS dated
ORDER BY dated, id
