// Who passes on whom
// Pairs of actors that follow one another in a chain, and in how many assertions of how many documents.
// $dataset: dataset = null · Only this dataset; null asks all.
// $limit: integer = 50 · How many rows at most.
// → citing: actor, cited: actor, assertions: number, documents: number
MATCH (citing:Actor)-[cites:CITES]->(cited:Actor)
WHERE $dataset IS NULL OR citing.dataset = $dataset
RETURN
  citing.id AS citing,
  cited.id AS cited,
  size(cites.assertions) AS assertions,
  size(cites.documents) AS documents
ORDER BY assertions DESC, citing, cited
LIMIT $limit
