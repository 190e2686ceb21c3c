// Comparisons by id.
// $ids: ids of comparisons
// → id, dataset, type, kind, because, reason, method, rule, ruleVersion, agree, differ, proposed, newer, status
UNWIND $ids AS id
MATCH (comparison:Comparison {id: id})
RETURN
  comparison.id AS id,
  comparison.dataset AS dataset,
  comparison.type AS type,
  comparison.kind AS kind,
  comparison.because AS because,
  comparison.reason AS reason,
  comparison.method AS method,
  comparison.rule AS rule,
  comparison.ruleVersion AS ruleVersion,
  comparison.agree AS agree,
  comparison.differ AS differ,
  coalesce(comparison.proposed, comparison.status) AS proposed,
  comparison.newer AS newer,
  comparison.status AS status
ORDER BY id
