// The assertions that stand in one document, in the order of its text.
// $id: id of the document
// → id, start
MATCH (:Document {id: $id})<-[:IN_DOCUMENT]-(passage:Passage {role: 'claim'})<-[:QUOTED_IN]-(assertion:Assertion)
RETURN assertion.id AS id, passage.start AS start
ORDER BY start, id
