// Hedges that got lost
// Passages that say plainly what the passage they derive from says with a hedge, such as “may” or “reportedly”.
// $dataset: dataset = null · Only this dataset; null asks all.
// → assertion: assertion, document: document, quote: text, from: assertion, fromDocument: document, fromQuote: text, hedge: text
MATCH (assertion:Assertion)-[:DERIVES_FROM]->(from:Assertion)
WHERE ($dataset IS NULL OR assertion.dataset = $dataset) AND from.hedge IS NOT NULL AND assertion.hedge IS NULL
MATCH (assertion)-[:STATES]->(claim:Claim)<-[:STATES]-(from)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
MATCH (from)-[:QUOTED_IN]->(earlier:Passage {role: 'claim'})-[:IN_DOCUMENT]->(fromDocument:Document)
RETURN
  assertion.id AS assertion,
  document.id AS document,
  passage.exact AS quote,
  from.id AS from,
  fromDocument.id AS fromDocument,
  earlier.exact AS fromQuote,
  from.hedge AS hedge
ORDER BY assertion, from
