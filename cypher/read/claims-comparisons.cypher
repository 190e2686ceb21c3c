// The comparisons in which any of some claims is compared.
// $ids: ids of claims
// → comparison
UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:COMPARES]-(comparison:Comparison)
RETURN DISTINCT comparison.id AS comparison
ORDER BY comparison
