// The claims that answer one question, by the date of what they claim, then by id; undated ones last.
// $id: id of the question
// → id, dated
MATCH (:Question {id: $id})<-[:ANSWERS]-(claim:Claim)
RETURN
  claim.id AS id,
  coalesce(claim.asOfEarliest, claim.whenEarliest, claim.periodEndEarliest, claim.periodStartEarliest) AS dated
ORDER BY dated, id
