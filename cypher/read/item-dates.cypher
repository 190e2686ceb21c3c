// The dates that items have of their own: of an event when it happened, of a document when it was published.
// $ids: ids of items
// → item, dated ("happened" or "published"), earliest, latest (null where that side is open)
CALL {
  UNWIND $ids AS item
  MATCH (event:Event {id: item})
  WHERE event.date IS NOT NULL
  RETURN item, 'happened' AS dated, event.dateEarliest AS earliest, event.dateLatest AS latest
  UNION
  UNWIND $ids AS item
  MATCH (document:Document {id: item})
  WHERE document.publishedAt IS NOT NULL
  RETURN item, 'published' AS dated, document.publishedAtEarliest AS earliest, document.publishedAtLatest AS latest
}
RETURN item, dated, earliest, latest
ORDER BY item, dated
