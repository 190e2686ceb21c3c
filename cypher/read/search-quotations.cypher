// The words in which each claim is put forward or denied, for the search index.
// → claim, exact
MATCH (claim:Claim)<-[:STATES]-(:Assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})
RETURN DISTINCT claim.id AS claim, passage.exact AS exact
ORDER BY claim, exact
