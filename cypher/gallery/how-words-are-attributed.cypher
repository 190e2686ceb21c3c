// How words are attributed
// How often a link of a chain is attributed explicitly, carried over, by a note on sources, or to nobody.
// $dataset: dataset = null · Only this dataset; null asks all.
// → dataset: dataset, attribution: text, attitude: text, links: number
MATCH (link)
WHERE (link:Relay OR link:Assertion) AND link.attribution IS NOT NULL AND ($dataset IS NULL OR link.dataset = $dataset)
RETURN link.dataset AS dataset, link.attribution AS attribution, link.attitude AS attitude, count(link) AS links
ORDER BY dataset, links DESC, attribution, attitude
