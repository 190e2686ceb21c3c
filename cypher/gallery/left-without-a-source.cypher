// What a claim would still rest on without one source
// The assertions of a claim in whose chain one actor stands nowhere, neither as origin nor as relay.
// $claim: claim, e.g. "two-towns-bridge:claim:crack-in-third-pier" · The claim.
// $source: actor, e.g. "two-towns-bridge:actor:fernwire" · The actor to leave out.
// → assertion: assertion, polarity: text, origin: actor, document: document, quote: text
MATCH (claim:Claim {id: $claim})<-[states:STATES]-(assertion:Assertion)
WHERE NOT EXISTS { MATCH (assertion)-[:MADE_BY]->(:Actor {id: $source}) }
OPTIONAL MATCH (relay:Relay)-[:RELAYS*1..16]->(assertion)
OPTIONAL MATCH (relay)-[:MADE_BY]->(speaker:Actor {id: $source})
WITH assertion, states, count(speaker) AS passedOn
WHERE passedOn = 0
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
OPTIONAL MATCH (assertion)-[:MADE_BY]->(origin:Actor)
RETURN
  assertion.id AS assertion,
  states.polarity AS polarity,
  origin.id AS origin,
  document.id AS document,
  passage.exact AS quote
ORDER BY assertion, origin
