// Every claim of one dataset.
// $dataset: name of the dataset
// → id, text, topic, predicate, when, measure, of, unit, low, high, words, bound, asOf, periodStart, periodEnd, cumulative
MATCH (claim:Claim {dataset: $dataset})
RETURN
  claim.id AS id,
  claim.text AS text,
  claim.topic AS topic,
  claim.predicate AS predicate,
  claim.`when` AS `when`,
  claim.measure AS measure,
  claim.of AS of,
  claim.unit AS unit,
  claim.low AS low,
  claim.high AS high,
  claim.words AS words,
  claim.bound AS bound,
  claim.asOf AS asOf,
  claim.periodStart AS periodStart,
  claim.periodEnd AS periodEnd,
  claim.cumulative AS cumulative
ORDER BY id
