// The chains of one claim, as a picture
// Every way from a voice to a claim: relays, assertions and the claim, to be drawn.
// $claim: claim, e.g. "two-towns-bridge:claim:crack-in-third-pier" · The claim.
// → assertion: assertion, chain: path
MATCH chain = (link)-[:RELAYS*0..16]->(assertion:Assertion)-[:STATES]->(:Claim {id: $claim})
WHERE (link:Relay AND link.position = 0) OR (link:Assertion AND link.links = 1)
RETURN assertion.id AS assertion, chain
ORDER BY assertion
