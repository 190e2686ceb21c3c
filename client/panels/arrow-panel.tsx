// The panel of an arrow of who cites whom: who cites, whom, in which documents, and every assertion it stands for.
import { Answer, Empty, LoadingLines } from '../shell/answer-state.tsx';
import { useCitationGraph } from '../api.ts';
import { arrowsOf, type CitationArrow, endInWords } from '../state/arrows.ts';
import { useCurrentDataset } from '../state/current.ts';
import { LinkNames } from '../theme/chain.tsx';
import { countOf } from '../theme/number-and-date.ts';
import { Siglum } from '../theme/siglum.tsx';
import { AssertionCardById } from './assertion-card.tsx';
import { Fields, ListSection, PanelHead } from './panel-sections.tsx';

export function ArrowPanel({ id }: { id: string }) {
  const dataset = useCurrentDataset();
  return (
    <Answer
      query={useCitationGraph(dataset?.id ?? null)}
      loading={<LoadingLines lines={8} label="The assertions are on their way." />}
    >
      {(graph) => {
        const arrow = arrowsOf(graph).find((one) => one.id === id);
        if (arrow) return <ArrowContent arrow={arrow} />;
        return <Empty title="Nothing has this address">No arrow of this dataset is called {id}.</Empty>;
      }}
    </Answer>
  );
}

function ArrowContent({ arrow }: { arrow: CitationArrow }) {
  const { source, target, documents, assertions, isComment } = arrow;
  return (
    <>
      <PanelHead title={`${endInWords(source)} cites ${endInWords(target)}`}>
        {countOf(assertions.length, 'assertion')} in{' '}
        {documents.map((document) => (
          <Siglum key={document.id} document={document} isLink />
        ))}
        {isComment ? ' in a reader’s comment' : null}
      </PanelHead>
      <Fields
        fields={[
          ['Who cites', <LinkNames key="source" link={source} />],
          ['Whom', <LinkNames key="target" link={target} />],
        ]}
      />
      <ListSection name="assertions" title="Assertions" items={assertions} first={5} keyOf={(one) => one}>
        {(one) => <AssertionCardById id={one} />}
      </ListSection>
    </>
  );
}
