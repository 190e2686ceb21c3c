// The picture's content as a table: who cites whom, in which documents, in how many assertions. A row is an arrow.
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CitationPicture } from '#schema';
import { Answer, LoadingLines } from '../../shell/answer-state.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { type ArrowEnd, arrowsOf, type CitationArrow, endInWords } from '../../state/arrows.ts';
import { useEveryCitation, useFacetedCitations } from '../../state/current.ts';
import { LinkNames } from '../../theme/chain.tsx';
import { countOf, formatNumber } from '../../theme/number-and-date.ts';
import { Siglum } from '../../theme/siglum.tsx';
import styles from './table.module.css';

/** Where the picture has groups, the table has every arrow all the same. */
export function Table() {
  return useFacetedCitations().overview ? <EveryArrow /> : <Drawn />;
}

function Drawn() {
  return <Arrows {...useFacetedCitations()} />;
}

function EveryArrow() {
  return <Arrows {...useEveryCitation()} />;
}

type Citations = Pick<ReturnType<typeof useEveryCitation>, 'graph' | 'whole'> & {
  query: UseQueryResult<CitationPicture>;
};

function Arrows({ query, graph, whole }: Citations) {
  const arrows = useMemo(() => (graph && whole ? arrowsOf(graph, whole) : []), [graph, whole]);
  return (
    <Answer query={query} loading={<LoadingLines lines={9} label="Who cites whom is on its way." />}>
      {() => <Rows arrows={arrows} />}
    </Answer>
  );
}

function Rows({ arrows }: { arrows: CitationArrow[] }) {
  const [words, setWords] = useState('');
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
          caption="Who cites whom"
          rows={shown}
          columns={COLUMNS}
          idOf={(row) => row.id}
          linkIn="assertions"
          isAbout={(row, selected) => [row.id, ...idsOf(row)].includes(selected)}
          initial={{ column: 'assertions', isDescending: true }}
        />
      </div>
    </div>
  );
}

const COLUMNS: Column<CitationArrow>[] = [
  {
    id: 'citing',
    title: 'Who cites',
    share: 3,
    sortBy: ({ source }) => endInWords(source),
    show: ({ source, isComment }) => (
      <>
        <LinkNames link={source} />
        {isComment ? <span className={styles.remark}> in a comment</span> : null}
      </>
    ),
  },
  {
    id: 'cited',
    title: 'Whom',
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
    id: 'assertions',
    title: 'Assertions',
    share: 1.2,
    isNumber: true,
    sortBy: ({ assertions }) => assertions.length,
    show: ({ source, target, assertions }) => (
      <>
        {formatNumber(assertions.length)}
        <span className="unseen">
          {' '}
          in which {endInWords(source)} cites {endInWords(target)}
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
