// The works in which links of one dataset's chains are said to stand.
// $dataset: name of the dataset
// → link, work
MATCH (work:Document {dataset: $dataset})<-[:IN_WORK]-(link)
RETURN link.id AS link, work.id AS work
ORDER BY link, work
