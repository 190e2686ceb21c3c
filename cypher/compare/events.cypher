// Every event of a dataset by its title, for the wording of a reason.
// $dataset: id of the dataset, as in the property `dataset`
// → event, title
MATCH (e:Event {dataset: $dataset})
RETURN e.id AS event, e.title AS title
ORDER BY event
