// Quotations cut short
// Words in quotation marks that are only the beginning of the words that they derive from.
// $dataset: dataset = null · Only this dataset; null asks all.
// → assertion: assertion, document: document, quote: text, from: assertion, fromQuote: text
MATCH (passage:Passage {role: 'claim'})<-[:QUOTED_IN]-(assertion:Assertion {verbatim: 'quoted'})-[:DERIVES_FROM]->(from:Assertion)
WHERE $dataset IS NULL OR assertion.dataset = $dataset
MATCH (from)-[:QUOTED_IN]->(whole:Passage {role: 'claim'})
WHERE whole.exact STARTS WITH passage.exact AND size(passage.exact) < size(whole.exact)
MATCH (passage)-[:IN_DOCUMENT]->(document:Document)
RETURN
  assertion.id AS assertion,
  document.id AS document,
  passage.exact AS quote,
  from.id AS from,
  whole.exact AS fromQuote
ORDER BY assertion, from
