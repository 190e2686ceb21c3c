// Claims by id.
// $ids: ids of claims
// → id, dataset, text, topic, predicate, subjectText, objectText, instrument, when, whenBasis, measure, of, unit,
//   low, high, words, bound, asOf, periodStart, periodEnd, cumulative
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN
  claim.id AS id,
  claim.dataset AS dataset,
  claim.text AS text,
  claim.topic AS topic,
  claim.predicate AS predicate,
  claim.subjectText AS subjectText,
  claim.objectText AS objectText,
  claim.instrument AS instrument,
  claim.`when` AS `when`,
  claim.whenBasis AS whenBasis,
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
