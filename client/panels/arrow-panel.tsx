// The panel of an arrow of who cites whom: who cites, whom, in which documents, and every passage that it rests on.
import type { NamedWork } from '#schema';
import { Answer, Empty, LoadingLines } from '../shell/answer-state.tsx';
import { useCitationGraph } from '../api.ts';
import { arrowsOf, type CitationArrow, citesInWords, endInWords, passagesInWords } from '../state/arrows.ts';
import { useCurrentDataset } from '../state/current.ts';
import { arrowBy } from '../state/selection.ts';
import { LinkNames } from '../theme/chain.tsx';
import { formatNumber } from '../theme/number-and-date.ts';
import { Quotation } from '../theme/quotation.tsx';
import { Siglum } from '../theme/siglum.tsx';
import { AssertionCardById } from './assertion-card.tsx';
import { Fields, ListSection, PanelHead, ReadInText } from './panel-sections.tsx';
import styles from './panel.module.css';

export function ArrowPanel({ id }: { id: string }) {
  const dataset = useCurrentDataset();
  const by = arrowBy(id);
  return (
    <Answer
      query={useCitationGraph(dataset?.id ?? null, by)}
      loading={<LoadingLines lines={8} label="The passages are on their way." />}
    >
      {(graph) => {
        const arrow = arrowsOf(graph, graph, by).find((one) => one.id === id);
        if (arrow) return <ArrowContent arrow={arrow} by={by} />;
        return <Empty title="Nothing has this address">No arrow of this dataset is called {id}.</Empty>;
      }}
    </Answer>
  );
}

function ArrowContent({ arrow, by }: { arrow: CitationArrow; by: ReturnType<typeof arrowBy> }) {
  const { source, target, documents, assertions, named, isComment } = arrow;
  return (
    <>
      <PanelHead title={`${endInWords(source)} ${citesInWords(arrow)} ${endInWords(target)}`}>
        {passagesInWords(arrow, by)} in{' '}
        {documents.map((document) => (
          <Siglum key={document.id} document={document} isLink />
        ))}
        {isComment ? ' in a reader’s comment' : null}
      </PanelHead>
      <Fields
        fields={[
          [by === 'actor' ? 'Who cites' : 'What cites', <LinkNames key="source" link={source} />],
          [by === 'actor' ? 'Whom' : 'What is cited', <LinkNames key="target" link={target} />],
        ]}
      />
      <ListSection name="assertions" title="Assertions" items={assertions} first={5} keyOf={(one) => one}>
        {(one) => <AssertionCardById id={one} />}
      </ListSection>
      <ListSection
        name="named"
        title="Named in the text"
        items={named}
        first={5}
        keyOf={(one) => `${one.document} ${one.id}`}
      >
        {(one) => <NamedThere work={one} arrow={arrow} />}
      </ListSection>
    </>
  );
}

/** Words that name the work outside any chain, and where they stand. */
function NamedThere({ work, arrow }: { work: NamedWork; arrow: CitationArrow }) {
  const document = arrow.documents.find(({ id }) => id === work.document);
  return (
    <>
      <Quotation words={work.quote} />
      <p className={styles.where}>
        {document ? <Siglum document={document} isLink /> : null}{' '}
        {[`at ${formatNumber(work.start)}`, work.intent, work.locator].filter(Boolean).join(' · ')} ·{' '}
        <ReadInText document={work.document} />
      </p>
    </>
  );
}
