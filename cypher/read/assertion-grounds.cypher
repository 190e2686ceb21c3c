// The evidence that the origins of some assertions name: a document or an actor, never a link.
// $ids: ids of assertions
// → assertion, kind, words, actor, document
UNWIND $ids AS id
MATCH (assertion:Assertion {id: id})-[ground:RESTS_ON]->(target)
RETURN
  assertion.id AS assertion,
  ground.kind AS kind,
  ground.words AS words,
  CASE WHEN 'Actor' IN labels(target) THEN target.id ELSE null END AS actor,
  CASE WHEN 'Document' IN labels(target) THEN target.id ELSE null END AS document
ORDER BY assertion, kind, actor, document
