// What else a document states in the sentence that an assertion stands in, in the order of the text. Shown while the
// document is being read: only then is its text at hand.
import type { DocumentText, TextAssertion } from '#schema';
import { useDocumentText } from '../api.ts';
import { originName } from '../reader/margin-marks.ts';
import { hoverHandlers } from '../state/hover.ts';
import { useViewState } from '../state/view-state.ts';
import { formatNumber } from '../theme/number-and-date.ts';
import styles from './panel.module.css';
import { ListSection, TextLink } from './panel-sections.tsx';

export function SameSentence({ document, assertion }: { document: string; assertion: string }) {
  const [{ reading }] = useViewState();
  const { data } = useDocumentText(reading === document ? document : null);
  return (
    <ListSection
      name="same-sentence"
      title="In the same sentence"
      items={data ? besideInSentence(data, assertion) : []}
      first={5}
      keyOf={(one) => one.id}
    >
      {(one) => (
        <div {...hoverHandlers(one.id)}>
          <TextLink id={one.id}>{one.claim.text}</TextLink>{' '}
          <span className={styles.quiet}>
            {originName(one)}
            {one.polarity === 'negates' ? ' · negates' : ''} · at {formatNumber(one.start)}
          </span>
        </div>
      )}
    </ListSection>
  );
}

/** The other assertions whose words begin in a sentence that those of this one touch; none without its text. */
export function besideInSentence(
  { assertions, sentences }: Pick<DocumentText, 'assertions' | 'sentences'>,
  id: string,
): TextAssertion[] {
  const present = assertions.find((one) => one.id === id);
  if (present === undefined) return [];
  const within = sentences.filter(({ start, end }) => start < present.end && present.start < end);
  return assertions.filter(
    (one) => one.id !== id && within.some(({ start, end }) => start <= one.start && one.start < end),
  );
}
