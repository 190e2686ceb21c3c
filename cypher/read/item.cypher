// One actor, claim, question, document, event or place, by its id.
// $id: id of the item
// → id, type, label
CALL {
  MATCH (item:Actor {id: $id})
  RETURN item.id AS id, 'actor' AS type, item.name AS label
  UNION ALL
  MATCH (item:Claim {id: $id})
  RETURN item.id AS id, 'claim' AS type, item.text AS label
  UNION ALL
  MATCH (item:Question {id: $id})
  RETURN item.id AS id, 'question' AS type, item.text AS label
  UNION ALL
  MATCH (item:Document {id: $id})
  RETURN item.id AS id, 'document' AS type, item.title AS label
  UNION ALL
  MATCH (item:Event {id: $id})
  RETURN item.id AS id, 'event' AS type, item.title AS label
  UNION ALL
  MATCH (item:Place {id: $id})
  RETURN item.id AS id, 'place' AS type, item.name AS label
}
RETURN id, type, label
ORDER BY id
