// Every claim of a dataset with all that a comparison looks at.
// $dataset: id of the dataset, as in the property `dataset`
// → claim, text, predicate, instrument, subject, subjectText, object, objectText, when and its ends, the quantity's
//   fields, about, places, questions, general (claims it is a case of), same (claims joined with it), notSame (claims
//   known to be others); ids throughout
MATCH (c:Claim {dataset: $dataset})
RETURN c.id AS claim,
       c.text AS text,
       c.predicate AS predicate,
       c.instrument AS instrument,
       head([(c)-[:SUBJECT]->(s) | s.id]) AS subject,
       c.subjectText AS subjectText,
       head([(c)-[:OBJECT]->(o) | o.id]) AS object,
       c.objectText AS objectText,
       c.`when` AS `when`,
       c.whenEarliest AS whenEarliest,
       c.whenLatest AS whenLatest,
       c.measure AS measure,
       c.of AS of,
       c.unit AS unit,
       c.low AS low,
       c.high AS high,
       c.words AS words,
       c.bound AS bound,
       c.asOf AS asOf,
       c.asOfEarliest AS asOfEarliest,
       c.asOfLatest AS asOfLatest,
       c.periodStart AS periodStart,
       c.periodStartEarliest AS periodStartEarliest,
       c.periodStartLatest AS periodStartLatest,
       c.periodEnd AS periodEnd,
       c.periodEndEarliest AS periodEndEarliest,
       c.periodEndLatest AS periodEndLatest,
       c.cumulative AS cumulative,
       [(c)-[:ABOUT]->(e:Event) | e.id] AS about,
       [(c)-[:LOCATED_IN]->(p:Place) | p.id] AS places,
       [(c)-[:ANSWERS]->(q:Question) | q.id] AS questions,
       [(c)-[:INSTANCE_OF]->(g:Claim) | g.id] AS general,
       [(c)-[:SAME_AS]-(t:Claim) | t.id] AS same,
       [(c)-[:NOT_SAME_AS]-(o:Claim) | o.id] AS notSame
ORDER BY claim
