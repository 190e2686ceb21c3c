// Updates against contradictions
// For each question, how many pairs of its answers are an update, and how many contradict each other.
// $dataset: dataset = null · Only this dataset; null asks all.
// → question: question, text: text, updates: number, contradictions: number, differences: number, disputes: number
MATCH (question:Question)<-[:ANSWERS]-(claim:Claim)<-[:COMPARES]-(comparison:Comparison)
WHERE $dataset IS NULL OR question.dataset = $dataset
WITH DISTINCT question, comparison
RETURN
  question.id AS question,
  question.text AS text,
  count(CASE WHEN comparison.type = 'updates' THEN 1 END) AS updates,
  count(CASE WHEN comparison.type = 'contradicts' THEN 1 END) AS contradictions,
  count(CASE WHEN comparison.type = 'differs' THEN 1 END) AS differences,
  count(CASE WHEN comparison.type = 'dispute' THEN 1 END) AS disputes
ORDER BY contradictions DESC, updates DESC, question
