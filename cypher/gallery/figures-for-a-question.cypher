// Every figure for one question
// What each origin counts in answer to a question or to a part of it, with the day that the figure is of.
// $question: question, e.g. "karabakh-2020:question:civilians-killed-az" · The question asked.
// → question: question, claim: claim, low: number, high: number, bound: text, unit: text, asOf: date, polarity: text, origin: actor, document: document, quote: text
MATCH (asked:Question {id: $question})<-[:PART_OF*0..3]-(question:Question)<-[:ANSWERS]-(claim:Claim)
WHERE claim.measure IS NOT NULL
MATCH (claim)<-[states:STATES]-(assertion:Assertion)
MATCH (assertion)-[:QUOTED_IN]->(passage:Passage {role: 'claim'})-[:IN_DOCUMENT]->(document:Document)
OPTIONAL MATCH (assertion)-[:MADE_BY]->(origin:Actor)
RETURN DISTINCT
  question.id AS question,
  claim.id AS claim,
  claim.low AS low,
  claim.high AS high,
  claim.bound AS bound,
  claim.unit AS unit,
  claim.asOf AS asOf,
  states.polarity AS polarity,
  origin.id AS origin,
  document.id AS document,
  passage.exact AS quote
ORDER BY question, asOf, low, high, claim, document, origin, polarity, quote
