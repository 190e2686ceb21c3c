// Assertions by id, with the claim that each states.
// $ids: ids of assertions
// → id, claim, claimText, act, polarity, hedge, manner, verbatim, complete, sic, certainty, note, evidence
UNWIND $ids AS id
MATCH (assertion:Assertion {id: id})-[:STATES]->(claim:Claim)
RETURN
  assertion.id AS id,
  claim.id AS claim,
  claim.text AS claimText,
  assertion.act AS act,
  assertion.polarity AS polarity,
  assertion.hedge AS hedge,
  assertion.manner AS manner,
  assertion.verbatim AS verbatim,
  assertion.complete AS complete,
  assertion.sic AS sic,
  assertion.certainty AS certainty,
  assertion.note AS note,
  assertion.evidence AS evidence
ORDER BY id
