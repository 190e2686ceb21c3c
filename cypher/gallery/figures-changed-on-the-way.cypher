// Figures that changed on the way
// Passages that give another figure than the passage they derive from, for the same measure and day.
// $dataset: dataset = null · Only this dataset; null asks all.
// → assertion: assertion, document: document, low: number, high: number, from: assertion, fromDocument: document, fromLow: number, fromHigh: number
MATCH (claim:Claim)<-[:STATES]-(assertion:Assertion)-[:DERIVES_FROM]->(from:Assertion)-[:STATES]->(earlier:Claim)
WHERE
  ($dataset IS NULL OR assertion.dataset = $dataset) AND
  claim.measure = earlier.measure AND
  coalesce(claim.asOf, '') = coalesce(earlier.asOf, '') AND
  (coalesce(claim.low, -1) <> coalesce(earlier.low, -1) OR coalesce(claim.high, -1) <> coalesce(earlier.high, -1))
MATCH (assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
MATCH (from)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(fromDocument:Document)
RETURN
  assertion.id AS assertion,
  document.id AS document,
  claim.low AS low,
  claim.high AS high,
  from.id AS from,
  fromDocument.id AS fromDocument,
  earlier.low AS fromLow,
  earlier.high AS fromHigh
ORDER BY assertion, from
