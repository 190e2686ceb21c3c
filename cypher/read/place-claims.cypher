// The claims of one place, located there or about an event that was there, by the date of what they claim, then by id;
// undated ones last.
// $id: id of the place
// → id, how ("located" or "event"), dated; both where it is both
CALL {
  MATCH (:Place {id: $id})<-[:LOCATED_IN]-(claim:Claim)
  RETURN
    claim.id AS id,
    'located' AS how,
    coalesce(claim.asOfEarliest, claim.whenEarliest, claim.periodEndEarliest, claim.periodStartEarliest) AS dated
  UNION ALL
  MATCH (:Place {id: $id})<-[:LOCATED_IN]-(:Event)<-[:ABOUT]-(claim:Claim)
  RETURN
    claim.id AS id,
    'event' AS how,
    coalesce(claim.asOfEarliest, claim.whenEarliest, claim.periodEndEarliest, claim.periodStartEarliest) AS dated
}
RETURN DISTINCT id, how, dated
ORDER BY dated, id, how
