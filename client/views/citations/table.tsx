// The picture's content as a table: who cites whom, in which documents, in how many assertions. A row is an arrow.
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { countPassages } from '#layout';
import type { CitationPicture, CitationsBy } from '#schema';
import { Answer } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { type ArrowEnd, arrowsOf, type CitationArrow, citesInWords, endInWords } from '../../state/arrows.ts';
import { useEveryCitation, useFacetedCitations } from '../../state/current.ts';
import { LinkNames } from '../../theme/chain.tsx';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { Siglum } from '../../theme/siglum.tsx';
import { BY_WORDS, titleBy } from './by.ts';
import { OverviewTable } from './overview-table.tsx';
import styles from './table.module.css';

/** Where the picture has groups the table has theirs, and every arrow for whoever asks for it. */
export function Table() {
  const { overview } = useFacetedCitations();
  const [isWhole, setWhole] = useState(false);
  if (!overview) return <Drawn />;
  return isWhole ? <EveryArrow /> : <OverviewTable overview={overview} showAll={() => setWhole(true)} />;
}

function Drawn() {
  return <Arrows {...useFacetedCitations()} />;
}

function EveryArrow() {
  return <Arrows {...useEveryCitation()} />;
}

type Citations = Pick<ReturnType<typeof useEveryCitation>, 'by' | 'graph' | 'whole'> & {
  query: UseQueryResult<CitationPicture>;
};

function Arrows({ by, query, graph, whole }: Citations) {
  const arrows = useMemo(() => (graph && whole ? arrowsOf(graph, whole, by) : []), [graph, whole, by]);
  return (
    <Answer query={query} loading={<LoadingShape shape="table" label="Who cites whom is on its way." />}>
      {() => <Rows key={by} arrows={arrows} by={by} />}
    </Answer>
  );
}

function Rows({ arrows, by }: { arrows: CitationArrow[]; by: CitationsBy }) {
  const [words, setWords] = useState('');
  const columns = useMemo(() => columnsBy(by), [by]);
  const shown = useMemo(() => arrowsWith(arrows, words), [arrows, words]);
  return (
    <div className={styles.frame}>
      <label className={styles.filter}>
        <span>Rows with</span>
        <input
          type="search"
          value={words}
          placeholder="a name or a title"
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <output>
          {shown.length === arrows.length
            ? countOf(arrows.length, 'row')
            : `${formatNumber(shown.length)} of ${countOf(arrows.length, 'row')}`}
        </output>
      </label>
      <div className={styles.rows}>
        <DataTable
          caption={titleBy(by)}
          rows={shown}
          columns={columns}
          idOf={(row) => row.id}
          linkIn="passages"
          isAbout={(row, selected) => [row.id, ...idsOf(row)].includes(selected)}
          initial={{ column: 'passages', isDescending: true }}
        />
      </div>
    </div>
  );
}

const columnsBy = (by: CitationsBy): Column<CitationArrow>[] => [
  {
    id: 'citing',
    title: BY_WORDS[by].citing,
    share: 3,
    sortBy: ({ source }) => endInWords(source),
    show: ({ source, ways, isComment }) => (
      <>
        <LinkNames link={source} />
        {/* By actor every arrow cites; else it may be the wording alone that leads there. */}
        {by === 'actor' ? null : <span className={styles.remark}> {citesInWords({ ways })}</span>}
        {isComment ? <span className={styles.remark}> in a comment</span> : null}
      </>
    ),
  },
  {
    id: 'cited',
    title: BY_WORDS[by].target,
    share: 3,
    sortBy: ({ target }) => endInWords(target),
    show: ({ target }) => <LinkNames link={target} />,
  },
  {
    id: 'documents',
    title: 'In',
    share: 0.8,
    sortBy: ({ documents }) => documents.map(({ siglum }) => siglum ?? '').join(' '),
    show: ({ documents }) =>
      documents.map((document) => <Siglum key={document.id} document={document} isLink />),
  },
  {
    id: 'passages',
    title: by === 'actor' ? 'Assertions' : 'Passages',
    share: 1.2,
    isNumber: true,
    sortBy: countPassages,
    show: (arrow) => (
      <>
        {formatNumber(countPassages(arrow))}
        <span className="unseen">
          {' '}
          in which {endInWords(arrow.source)} {citesInWords(arrow)} {endInWords(arrow.target)}
        </span>
      </>
    ),
  },
];

/** Arrows at whose ends, or in the titles of whose documents, the words stand. */
function arrowsWith(arrows: CitationArrow[], words: string): CitationArrow[] {
  const wanted = words.trim().toLocaleLowerCase();
  if (wanted === '') return arrows;
  return arrows.filter(({ source, target, documents }) =>
    [endInWords(source), endInWords(target), ...documents.map(({ title }) => title)].some((text) =>
      text.toLocaleLowerCase().includes(wanted),
    ),
  );
}

const idsOf = ({ source, target, documents }: CitationArrow): string[] => [
  ...idsOfEnd(source),
  ...idsOfEnd(target),
  ...documents.map(({ id }) => id),
];
const idsOfEnd = ({ actors, work }: ArrowEnd): string[] =>
  [...actors, ...(work ? [work] : [])].map(({ id }) => id);
