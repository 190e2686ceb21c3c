// What one actor states
// Each claim of which an actor is the origin, affirmed or negated, with the words and where they stand.
// $actor: actor, e.g. "two-towns-bridge:actor:marrowick-library" · The actor.
// → claim: claim, text: text, polarity: text, act: text, document: document, quote: text
MATCH (:Actor {id: $actor})<-[:MADE_BY]-(assertion:Assertion)-[states:STATES]->(claim:Claim)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
RETURN
  claim.id AS claim,
  claim.text AS text,
  states.polarity AS polarity,
  assertion.act AS act,
  document.id AS document,
  passage.exact AS quote
ORDER BY claim, document, assertion.id
