// Of some comparisons, those that are there, with the rule that found them and its present version.
// $ids: ids of comparisons
// → id, rule, ruleVersion, status, proposed
UNWIND $ids AS id
MATCH (comparison:Comparison {id: id})
RETURN comparison.id AS id,
       comparison.rule AS rule,
       comparison.ruleVersion AS ruleVersion,
       comparison.status AS status,
       coalesce(comparison.proposed, comparison.status) AS proposed
ORDER BY id
