// The works that one document names, and the documents that name it.
// $id: id of the document
// → side ("cites" or "citedBy"), document, citation, quote, start, intent, locator
CALL {
  MATCH (:Document {id: $id})-[citation:CITES]->(other:Document)
  RETURN
    'cites' AS side, other.id AS document, citation.id AS citation, citation.quote AS quote,
    citation.start AS start, citation.intent AS intent, citation.locator AS locator
  UNION ALL
  MATCH (:Document {id: $id})<-[citation:CITES]-(other:Document)
  RETURN
    'citedBy' AS side, other.id AS document, citation.id AS citation, citation.quote AS quote,
    citation.start AS start, citation.intent AS intent, citation.locator AS locator
}
RETURN side, document, citation, quote, start, intent, locator
ORDER BY side, start, document, citation
