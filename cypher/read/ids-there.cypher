// Which of some ids are those of a node that is there.
// $ids: ids of actors, claims, questions, assertions, documents, comparisons, events or places
// → id
UNWIND $ids AS wanted
OPTIONAL MATCH (actor:Actor {id: wanted})
OPTIONAL MATCH (claim:Claim {id: wanted})
OPTIONAL MATCH (question:Question {id: wanted})
OPTIONAL MATCH (assertion:Assertion {id: wanted})
OPTIONAL MATCH (document:Document {id: wanted})
OPTIONAL MATCH (comparison:Comparison {id: wanted})
OPTIONAL MATCH (event:Event {id: wanted})
OPTIONAL MATCH (place:Place {id: wanted})
WITH coalesce(
  actor.id, claim.id, question.id, assertion.id, document.id, comparison.id, event.id, place.id
) AS id
WHERE id IS NOT NULL
RETURN DISTINCT id
ORDER BY id
