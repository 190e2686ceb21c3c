// The dates of some claims: when what they claim happened, and of which day their figure is.
// $ids: ids of claims
// → id, text, when, whenEarliest, whenLatest, asOf, asOfEarliest, asOfLatest, questions (ids)
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
OPTIONAL MATCH (claim)-[:ANSWERS]->(question:Question)
WITH claim, question
ORDER BY question.id
WITH claim, collect(question.id) AS questions
RETURN
  claim.id AS id,
  claim.text AS text,
  claim.`when` AS `when`,
  claim.whenEarliest AS whenEarliest,
  claim.whenLatest AS whenLatest,
  claim.asOf AS asOf,
  claim.asOfEarliest AS asOfEarliest,
  claim.asOfLatest AS asOfLatest,
  questions
ORDER BY id
