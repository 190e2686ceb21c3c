// Who puts each claim forward or denies it, and who wrote or published each document, for the search index.
// → id, actor
CALL {
  MATCH (node:Claim)<-[:STATES]-(:Assertion)-[:MADE_BY]->(actor:Actor)
  RETURN node.id AS id, actor.id AS actor
  UNION
  MATCH (node:Document)-[:AUTHORED_BY|PUBLISHED_BY]->(actor:Actor)
  RETURN node.id AS id, actor.id AS actor
}
RETURN id, actor
ORDER BY id, actor
