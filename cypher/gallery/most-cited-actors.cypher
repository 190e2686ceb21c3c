// Who is cited most
// Actors by the number of documents in whose chains somebody cites them.
// $dataset: dataset = null · Only this dataset; null asks all.
// $limit: integer = 50 · How many rows at most.
// → actor: actor, name: text, kind: text, citedBy: number, documents: number
MATCH (citing:Actor)-[cites:CITES]->(actor:Actor)
WHERE $dataset IS NULL OR actor.dataset = $dataset
UNWIND cites.documents AS document
RETURN
  actor.id AS actor,
  actor.name AS name,
  actor.kind AS kind,
  count(DISTINCT citing.id) AS citedBy,
  count(DISTINCT document) AS documents
ORDER BY documents DESC, citedBy DESC, actor
LIMIT $limit
