// The panel of an assertion: the exact words, the whole chain with its cues, and how we read it.
import type { AssertionView, Words } from '#schema';
import { useAssertion } from '../api.ts';
import { Answer, LoadingLines } from '../shell/answer-state.tsx';
import { ActorName } from '../theme/actor-name.tsx';
import { AssertionWords } from '../theme/assertion-words.tsx';
import { formatDate, formatNumber } from '../theme/number-and-date.ts';
import { Quotation } from '../theme/quotation.tsx';
import { Siglum } from '../theme/siglum.tsx';
import { DocumentLine } from './document-line.tsx';
import { ACT_NAMES } from './assertion-remarks.ts';
import { ChainLinks } from './chain-links.tsx';
import styles from './panel.module.css';
import { Fields, ListSection, PanelHead, ReadInText, Section, TextLink } from './panel-sections.tsx';
import { SameSentence } from './same-sentence.tsx';

export function AssertionPanel({ id }: { id: string }) {
  return (
    <Answer
      query={useAssertion(id)}
      loading={<LoadingLines lines={8} label="The assertion is on its way." />}
    >
      {(assertion) => <AssertionContent assertion={assertion} />}
    </Answer>
  );
}

function AssertionContent({ assertion }: { assertion: AssertionView }) {
  const { document, quote } = assertion;
  return (
    <>
      <PanelHead title={assertion.claim.text}>
        Assertion · {assertion.polarity} this claim ·{' '}
        <TextLink id={assertion.claim.id}>open the claim</TextLink>
      </PanelHead>
      <figure className={styles.passage}>
        <AssertionWords assertion={assertion} large />
        <figcaption className={styles.where}>
          <Siglum document={document} isLink /> {document.title}, {formatDate(document.publishedAt)} · at{' '}
          {formatNumber(quote.start)} to {formatNumber(quote.end)}
          {quote.zone === 'body' ? '' : `, in a ${quote.zone}`} ·{' '}
          <ReadInText document={document.id} assertion={assertion.id} />
        </figcaption>
      </figure>
      <Checked words={quote} />
      <ListSection
        name="scope"
        title="Words that give date, place or who"
        items={assertion.scope}
        keyOf={(one) => `${one.start}`}
      >
        {(one) => (
          <>
            <Quotation words={one.exact} /> <span className={styles.quiet}>at {formatNumber(one.start)}</span>
          </>
        )}
      </ListSection>
      <Section
        name="chain"
        title="On whose word"
        aside={
          <span className={styles.shown}>
            {assertion.chain.length} {assertion.chain.length === 1 ? 'link' : 'links'}
          </span>
        }
      >
        <ChainLinks chain={assertion.chain} />
      </Section>
      <SameSentence document={document.id} assertion={assertion.id} />
      <Reading assertion={assertion} />
      <Evidence assertion={assertion} />
      <Related assertion={assertion} />
    </>
  );
}

function Checked({ words }: { words: Words }) {
  if (words.checked) return null;
  return <p className={styles.notice}>This quotation was not checked here: the text is not attached.</p>;
}

function Reading({ assertion }: { assertion: AssertionView }) {
  return (
    <Section name="reading" title="How it is read">
      <Fields
        fields={[
          ['Act', ACT_NAMES[assertion.act]],
          ['Polarity', assertion.polarity],
          ['Hedge', assertion.hedge === null ? null : <Quotation words={assertion.hedge} />],
          ['Manner', assertion.manner === 'presupposed' ? 'taken for granted, not said' : null],
          ['Verbatim', VERBATIM_NAMES[assertion.verbatim]],
          ['Parts', assertion.complete === null ? null : COMPLETE_NAMES[String(assertion.complete)]],
          ['Sic', assertion.sic ? 'a slip that is in the text' : null],
          ['Certainty', assertion.certainty],
          ['Note', assertion.note],
        ]}
      />
    </Section>
  );
}

const VERBATIM_NAMES = {
  none: null,
  quoted: 'marked in the text as a quotation',
  scare: 'held at a distance by quotation marks',
};
const COMPLETE_NAMES: Record<string, string> = { true: 'said to be all there', false: 'said not to be all' };

function Evidence({ assertion }: { assertion: AssertionView }) {
  return (
    <ListSection
      name="rests-on"
      title="Rests on"
      items={assertion.restsOn}
      keyOf={(one) => `${one.kind} ${one.words} ${one.actor?.id} ${one.document?.id}`}
    >
      {(one) => (
        <>
          <p className={styles.quiet}>{one.kind}</p>
          {one.words ? <Quotation words={one.words} /> : null}
          {one.actor ? <ActorName actor={one.actor} /> : null}
          {one.document ? <DocumentLine document={one.document} /> : null}
        </>
      )}
    </ListSection>
  );
}

function Related({ assertion }: { assertion: AssertionView }) {
  return (
    <>
      <ListSection
        name="responds-to"
        title="Responds to"
        items={assertion.respondsTo}
        keyOf={(one) => one.assertion}
      >
        {(one) => (
          <p>
            <TextLink id={one.assertion}>another assertion</TextLink>{' '}
            <span className={styles.quiet}>{one.how}</span>
          </p>
        )}
      </ListSection>
      <ListSection
        name="derives-from"
        title="Derives from"
        items={assertion.derivesFrom}
        keyOf={(one) => one.assertion}
      >
        {(one) => (
          <p>
            <TextLink id={one.assertion}>another passage</TextLink>{' '}
            <span className={styles.quiet}>
              {[one.basis.replaceAll('-', ' '), one.match, one.certainty].filter(Boolean).join(', ')}
            </span>
          </p>
        )}
      </ListSection>
    </>
  );
}
