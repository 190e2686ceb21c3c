// What one actor, claim, question, document, event or place is joined to, by kind of relation.
// $id: id of the item
// → relation, id, type ("actor", "claim", "question", "document", "event" or "place"), label, count
//   count is of what the edge folds: assertions, comparisons, citations; 1 where the relation is said once.
//   An actor states and relays what a chain names it for; a work that speaks without naming anyone is not counted to its maker.
CALL {
  MATCH (:Actor {id: $id})<-[:MADE_BY]-(assertion:Assertion)-[:STATES]->(other:Claim)
  RETURN 'states' AS relation, other.id AS id, 'claim' AS type, other.text AS label, count(DISTINCT assertion) AS count
  UNION ALL
  MATCH (:Actor {id: $id})<-[:MADE_BY]-(relay:Relay)-[:RELAYS*1..32]->(assertion:Assertion)-[:STATES]->(other:Claim)
  RETURN 'relays' AS relation, other.id AS id, 'claim' AS type, other.text AS label, count(DISTINCT assertion) AS count
  UNION ALL
  MATCH (:Actor {id: $id})-[citation:CITES]->(other:Actor)
  RETURN 'cites' AS relation, other.id AS id, 'actor' AS type, other.name AS label, size(citation.assertions) AS count
  UNION ALL
  MATCH (:Actor {id: $id})-[citation:CITES]->(other:Document)
  RETURN 'cites' AS relation, other.id AS id, 'document' AS type, other.title AS label, size(citation.assertions) AS count
  UNION ALL
  MATCH (:Actor {id: $id})<-[citation:CITES]-(other:Actor)
  RETURN 'cited-by' AS relation, other.id AS id, 'actor' AS type, other.name AS label, size(citation.assertions) AS count
  UNION ALL
  MATCH (:Actor {id: $id})-[:MEMBER_OF]->(other:Actor)
  RETURN 'member-of' AS relation, other.id AS id, 'actor' AS type, other.name AS label, 1 AS count
  UNION ALL
  MATCH (:Actor {id: $id})<-[:MEMBER_OF]-(other:Actor)
  RETURN 'members' AS relation, other.id AS id, 'actor' AS type, other.name AS label, 1 AS count
  UNION ALL
  MATCH (:Actor {id: $id})<-[:AUTHORED_BY]-(other:Document)
  RETURN 'author-of' AS relation, other.id AS id, 'document' AS type, other.title AS label, 1 AS count
  UNION ALL
  MATCH (:Actor {id: $id})<-[:PUBLISHED_BY]-(other:Document)
  RETURN 'publisher-of' AS relation, other.id AS id, 'document' AS type, other.title AS label, 1 AS count
  UNION ALL
  MATCH (:Claim {id: $id})<-[:STATES]-(assertion:Assertion)-[:MADE_BY]->(other:Actor)
  RETURN 'stated-by' AS relation, other.id AS id, 'actor' AS type, other.name AS label, count(DISTINCT assertion) AS count
  UNION ALL
  MATCH (:Claim {id: $id})<-[:STATES]-(assertion:Assertion)-[:QUOTED_IN]->(:Passage)-[:IN_DOCUMENT]->(other:Document)
  RETURN 'stands-in' AS relation, other.id AS id, 'document' AS type, other.title AS label, count(DISTINCT assertion) AS count
  UNION ALL
  MATCH (:Claim {id: $id})-[:ANSWERS]->(other:Question)
  RETURN 'answers' AS relation, other.id AS id, 'question' AS type, other.text AS label, 1 AS count
  UNION ALL
  MATCH (:Claim {id: $id})<-[:COMPARES]-(comparison:Comparison)-[:COMPARES]->(other:Claim)
  WHERE other.id <> $id
  RETURN 'compared-with' AS relation, other.id AS id, 'claim' AS type, other.text AS label, count(DISTINCT comparison) AS count
  UNION ALL
  MATCH (:Claim {id: $id})-[:INSTANCE_OF]->(other:Claim)
  RETURN 'instance-of' AS relation, other.id AS id, 'claim' AS type, other.text AS label, 1 AS count
  UNION ALL
  MATCH (:Claim {id: $id})<-[:INSTANCE_OF]-(other:Claim)
  RETURN 'instances' AS relation, other.id AS id, 'claim' AS type, other.text AS label, 1 AS count
  UNION ALL
  MATCH (:Claim {id: $id})-[:ABOUT]->(other:Event)
  RETURN 'about' AS relation, other.id AS id, 'event' AS type, other.title AS label, 1 AS count
  UNION ALL
  MATCH (:Claim {id: $id})-[:LOCATED_IN]->(other:Place)
  RETURN 'located-in' AS relation, other.id AS id, 'place' AS type, other.name AS label, 1 AS count
  UNION ALL
  MATCH (:Question {id: $id})<-[:ANSWERS]-(other:Claim)
  RETURN 'answered-by' AS relation, other.id AS id, 'claim' AS type, other.text AS label, 1 AS count
  UNION ALL
  MATCH (:Question {id: $id})-[:PART_OF]->(other:Question)
  RETURN 'part-of' AS relation, other.id AS id, 'question' AS type, other.text AS label, 1 AS count
  UNION ALL
  MATCH (:Question {id: $id})<-[:PART_OF]-(other:Question)
  RETURN 'parts' AS relation, other.id AS id, 'question' AS type, other.text AS label, 1 AS count
  UNION ALL
  MATCH (:Document {id: $id})<-[:IN_DOCUMENT]-(:Passage)<-[:QUOTED_IN]-(assertion:Assertion)-[:STATES]->(other:Claim)
  RETURN 'holds' AS relation, other.id AS id, 'claim' AS type, other.text AS label, count(DISTINCT assertion) AS count
  UNION ALL
  MATCH (:Document {id: $id})-[:AUTHORED_BY]->(other:Actor)
  RETURN 'authored-by' AS relation, other.id AS id, 'actor' AS type, other.name AS label, 1 AS count
  UNION ALL
  MATCH (:Document {id: $id})-[:PUBLISHED_BY]->(other:Actor)
  RETURN 'published-by' AS relation, other.id AS id, 'actor' AS type, other.name AS label, 1 AS count
  UNION ALL
  MATCH (:Document {id: $id})-[citation:CITES]->(other:Document)
  RETURN 'cites' AS relation, other.id AS id, 'document' AS type, other.title AS label, count(citation) AS count
  UNION ALL
  MATCH (:Document {id: $id})<-[citation:CITES]-(other:Document)
  RETURN 'cited-by' AS relation, other.id AS id, 'document' AS type, other.title AS label, count(citation) AS count
  UNION ALL
  MATCH (:Document {id: $id})<-[citation:CITES]-(other:Actor)
  RETURN 'cited-by' AS relation, other.id AS id, 'actor' AS type, other.name AS label, size(citation.assertions) AS count
  UNION ALL
  MATCH (:Event {id: $id})<-[:ABOUT]-(other:Claim)
  RETURN 'claims' AS relation, other.id AS id, 'claim' AS type, other.text AS label, 1 AS count
  UNION ALL
  MATCH (:Event {id: $id})-[:LOCATED_IN]->(other:Place)
  RETURN 'located-in' AS relation, other.id AS id, 'place' AS type, other.name AS label, 1 AS count
  UNION ALL
  MATCH (:Event {id: $id})-[:PART_OF]->(other:Event)
  RETURN 'part-of' AS relation, other.id AS id, 'event' AS type, other.title AS label, 1 AS count
  UNION ALL
  MATCH (:Event {id: $id})<-[:PART_OF]-(other:Event)
  RETURN 'parts' AS relation, other.id AS id, 'event' AS type, other.title AS label, 1 AS count
  UNION ALL
  MATCH (:Place {id: $id})<-[:LOCATED_IN]-(other:Event)
  RETURN 'events' AS relation, other.id AS id, 'event' AS type, other.title AS label, 1 AS count
  UNION ALL
  MATCH (:Place {id: $id})<-[:LOCATED_IN]-(other:Claim)
  RETURN 'claims' AS relation, other.id AS id, 'claim' AS type, other.text AS label, 1 AS count
  UNION ALL
  MATCH (:Place {id: $id})-[:WITHIN]->(other:Place)
  RETURN 'within' AS relation, other.id AS id, 'place' AS type, other.name AS label, 1 AS count
}
RETURN relation, id, type, label, count
ORDER BY relation, id
