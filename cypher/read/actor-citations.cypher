// Whom one actor cites, and who cites it, as derived from the chains.
// $id: id of the actor
// → side ("cites" or "citedBy"), actor, work, documents, assertions; work is null for an actor, actor for a work
CALL {
  MATCH (:Actor {id: $id})-[citation:CITES]->(other:Actor)
  RETURN
    'cites' AS side, other.id AS actor, null AS work,
    citation.documents AS documents, citation.assertions AS assertions
  UNION ALL
  MATCH (:Actor {id: $id})-[citation:CITES]->(other:Document)
  RETURN
    'cites' AS side, null AS actor, other.id AS work,
    citation.documents AS documents, citation.assertions AS assertions
  UNION ALL
  MATCH (:Actor {id: $id})<-[citation:CITES]-(other:Actor)
  RETURN
    'citedBy' AS side, other.id AS actor, null AS work,
    citation.documents AS documents, citation.assertions AS assertions
}
RETURN side, actor, work, documents, assertions
ORDER BY side, actor, work
