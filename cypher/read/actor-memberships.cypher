// What one actor belongs to, and who belongs to it.
// $id: id of the actor
// → side ("memberOf" or "members"), actor, role
CALL {
  MATCH (:Actor {id: $id})-[membership:MEMBER_OF]->(other:Actor)
  RETURN 'memberOf' AS side, other.id AS actor, membership.role AS role
  UNION ALL
  MATCH (:Actor {id: $id})<-[membership:MEMBER_OF]-(other:Actor)
  RETURN 'members' AS side, other.id AS actor, membership.role AS role
}
RETURN side, actor, role
ORDER BY side, actor, role
