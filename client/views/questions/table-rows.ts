// The rows of the table: comparisons with their claims, and the claims that bear none. Pure.
import { type Answer, type QuestionContent, type Sign } from '#layout';

export type ComparisonRow = {
  id: string;
  sign: Sign;
  /** The claims' own words; the one claim of a dispute stands alone. */
  claims: string[];
  documents: string[];
  topics: string[];
};

export type ClaimRow = { id: string; answer: Answer; questions: string[]; topic: string | null };

/** Every comparison once, with the documents in which its claims stand and the topics of their questions. */
export function comparisonRows({ topics }: QuestionContent): ComparisonRow[] {
  const answers = new Map<string, Answer>();
  const titles = new Map<string, Set<string>>();
  const signs = new Map<string, Sign>();
  const note = (title: string, own: readonly Answer[], ownSigns: readonly Sign[]) => {
    for (const answer of own) {
      answers.set(answer.id, answer);
      titles.set(answer.id, (titles.get(answer.id) ?? new Set()).add(title));
    }
    for (const sign of ownSigns) signs.set(sign.comparison, sign);
  };
  for (const { title, trees, unasked, unaskedSigns, others } of topics) {
    for (const { questions } of trees)
      for (const question of questions) note(title, question.answers, question.signs);
    note(title, unasked, unaskedSigns);
    note(title, others, []);
  }
  return [...signs.values()].map((sign) => {
    const compared = sign.claims.flatMap((id) => answers.get(id) ?? []);
    return {
      id: sign.comparison,
      sign,
      claims: compared.map(({ text }) => text),
      documents: [...new Set(compared.flatMap(({ documents }) => documents))],
      topics: [...new Set(compared.flatMap(({ id }) => [...(titles.get(id) ?? [])]))],
    };
  });
}

/** Every claim without a comparison once, with the questions that it answers. */
export function plainClaimRows({ topics }: QuestionContent): ClaimRow[] {
  const rows = new Map<string, ClaimRow>();
  for (const { title, trees, others } of topics) {
    for (const { questions } of trees)
      for (const { text, answers, signs } of questions) {
        const marked = new Set(signs.flatMap(({ claims }) => claims));
        for (const answer of answers) {
          if (marked.has(answer.id)) continue;
          const row = rows.get(answer.id) ?? { id: answer.id, answer, questions: [], topic: title };
          rows.set(answer.id, { ...row, questions: [...row.questions, text] });
        }
      }
    for (const answer of others)
      if (!rows.has(answer.id)) rows.set(answer.id, { id: answer.id, answer, questions: [], topic: title });
  }
  return [...rows.values()];
}

/** Rows in whose words each of the given words occurs, whatever its case. */
export function rowsWith<Row>(rows: readonly Row[], given: string, wordsOf: (row: Row) => string): Row[] {
  const wanted = given.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...rows];
  return rows.filter((row) => {
    const text = wordsOf(row).toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
