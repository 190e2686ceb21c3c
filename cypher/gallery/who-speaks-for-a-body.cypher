// Who speaks for a body
// The members of an organisation or state, their roles, and how much is stated in their name.
// $actor: actor, e.g. "karabakh-2020:actor:azerbaijan" · The body.
// → member: actor, name: text, role: text, states: number
MATCH (member:Actor)-[membership:MEMBER_OF]->(:Actor {id: $actor})
OPTIONAL MATCH (member)<-[:MADE_BY]-(assertion:Assertion)
RETURN member.id AS member, member.name AS name, membership.role AS role, count(DISTINCT assertion.id) AS states
ORDER BY states DESC, member, role
