// The assertions that some comparisons were judged on, and the documents in which these stand.
// $ids: ids of comparisons
// → comparison, assertion, document, published, start
UNWIND $ids AS id
MATCH (comparison:Comparison {id: id})-[:JUDGED_ON]->(assertion:Assertion)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
RETURN
  comparison.id AS comparison,
  assertion.id AS assertion,
  document.id AS document,
  document.publishedAtEarliest AS published,
  passage.start AS start
ORDER BY comparison, published, document, start, assertion
