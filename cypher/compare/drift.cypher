// Two held wordings of one statement: every assertion whose words derive from those of another, with what both say.
// $dataset: id of the dataset, as in the property `dataset`
// → newer and older (ids of assertions), newerClaim and olderClaim (ids), newerQuote and olderQuote, newerVerbatim and
//   olderVerbatim, newerAct and olderAct, basis, match, certainty (of the derivation)
MATCH (n:Assertion {dataset: $dataset})-[d:DERIVES_FROM]->(o:Assertion)
MATCH (n)-[:STATES]->(nc:Claim)
MATCH (o)-[:STATES]->(oc:Claim)
MATCH (n)-[:QUOTED_IN]->(np:Passage)
WHERE np.role = 'claim'
MATCH (o)-[:QUOTED_IN]->(op:Passage)
WHERE op.role = 'claim'
RETURN n.id AS newer,
       o.id AS older,
       nc.id AS newerClaim,
       oc.id AS olderClaim,
       np.exact AS newerQuote,
       op.exact AS olderQuote,
       n.verbatim AS newerVerbatim,
       o.verbatim AS olderVerbatim,
       n.act AS newerAct,
       o.act AS olderAct,
       d.basis AS basis,
       d.`match` AS `match`,
       d.certainty AS certainty
ORDER BY newer, older, newerQuote, olderQuote
