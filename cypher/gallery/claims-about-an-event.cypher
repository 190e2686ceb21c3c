// What is claimed about one event
// Each claim about an event, how often it is affirmed and negated, and in how many documents.
// $event: event, e.g. "karabakh-2020:event:ganja-17" · The event.
// → claim: claim, text: text, affirmed: number, negated: number, documents: number
MATCH (:Event {id: $event})<-[:ABOUT]-(claim:Claim)<-[states:STATES]-(assertion:Assertion)
MATCH (assertion)-[:QUOTED_IN]->(:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
RETURN
  claim.id AS claim,
  claim.text AS text,
  count(DISTINCT CASE WHEN states.polarity = 'affirms' THEN assertion.id END) AS affirmed,
  count(DISTINCT CASE WHEN states.polarity = 'negates' THEN assertion.id END) AS negated,
  count(DISTINCT document.id) AS documents
ORDER BY documents DESC, claim
