// Which assertions of one dataset take their words from which others: their text says so, or the wording is shared.
// That two tell of one occasion is no taking of words, and what nobody is sure of shows nothing.
// $dataset: name of the dataset
// → assertion, other
MATCH (assertion:Assertion {dataset: $dataset})-[derivation:DERIVES_FROM]->(other:Assertion)
WHERE derivation.basis IN ['stated', 'shared-wording']
  AND coalesce(derivation.certainty, 'certain') <> 'open'
RETURN DISTINCT assertion.id AS assertion, other.id AS other
ORDER BY assertion, other
