// Every assertion of one dataset: what it states, and where it stands.
// $dataset: name of the dataset
// → id, claim, polarity, document, zone
MATCH (assertion:Assertion {dataset: $dataset})-[states:STATES]->(claim:Claim)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
RETURN
  assertion.id AS id,
  claim.id AS claim,
  states.polarity AS polarity,
  document.id AS document,
  passage.zone AS zone
ORDER BY id
