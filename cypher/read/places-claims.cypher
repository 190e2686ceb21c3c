// Which claims of one dataset are of a place: located there, or about an event that was there.
// $dataset: name of the dataset
// → place, claim, how ("located" or "event"); both where it is both
CALL {
  MATCH (claim:Claim {dataset: $dataset})-[:LOCATED_IN]->(place:Place)
  RETURN place.id AS place, claim.id AS claim, 'located' AS how
  UNION ALL
  MATCH (claim:Claim {dataset: $dataset})-[:ABOUT]->(:Event)-[:LOCATED_IN]->(place:Place)
  RETURN place.id AS place, claim.id AS claim, 'event' AS how
}
RETURN DISTINCT place, claim, how
ORDER BY place, claim, how
