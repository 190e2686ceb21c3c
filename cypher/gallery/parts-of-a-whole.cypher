// A whole and its parts
// The figures for a question beside those for the questions that are part of it.
// $question: question, e.g. "karabakh-2020:question:civilians-killed-az" · The question about the whole.
// → depth: number, question: question, text: text, claim: claim, low: number, high: number, asOf: date
MATCH way = (:Question {id: $question})<-[:PART_OF*0..3]-(question:Question)<-[:ANSWERS]-(claim:Claim)
WHERE claim.measure IS NOT NULL
WITH question, claim, min(length(way)) - 1 AS depth
RETURN
  depth,
  question.id AS question,
  question.text AS text,
  claim.id AS claim,
  claim.low AS low,
  claim.high AS high,
  claim.asOf AS asOf
ORDER BY depth, question, asOf, low, claim
