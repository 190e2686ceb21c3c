// The lists of the view as tables.
import { useMemo, useState } from 'react';
import type { DocumentRef, SpeakerRef } from '#schema';
import { Empty, LoadingLines } from '../../shell/answer-state.tsx';
import { type Column, DataTable } from '../../shell/data-table.tsx';
import { Segments } from '../../shell/segments.tsx';
import { useIsPhone } from '../../shell/use-screen.ts';
import { useLeftOut } from '../../state/left-out.ts';
import { useViewState } from '../../state/view-state.ts';
import { Siglum } from '../../theme/siglum.tsx';
import { nameOfSpeaker } from '../../theme/speaker-name.tsx';
import styles from './origins.module.css';
import { useOriginLists } from './use-origin-lists.ts';

type Row = {
  /** Id of a claim or a question. */
  id: string;
  text: string;
  what: string;
  origins: string;
  documents: DocumentRef[] | number;
};

const LISTS = [
  { id: 'echoes', title: 'Echoes' },
  { id: 'circles', title: 'Circles' },
  { id: 'without', title: 'Without a source' },
];

export function Table() {
  const [{ layout }] = useViewState();
  const [list, setList] = useState(layout ?? 'echoes');
  const rows = useRows(list);
  const { ids } = useLeftOut();
  const isPhone = useIsPhone();
  const columns = useMemo(() => columnsFor(isPhone), [isPhone]);
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <Segments label="Rows" options={LISTS} value={list} onChange={setList} />
      </div>
      <div className={styles.rows}>
        {list === 'without' && ids.length === 0 ? (
          <Empty title="No source is left out">Choose among the facets which to leave out.</Empty>
        ) : rows === null ? (
          <LoadingLines lines={9} label="The rows are on their way." />
        ) : rows.length === 0 ? (
          <Empty title="There is none here" />
        ) : (
          <DataTable
            caption={LISTS.find(({ id }) => id === list)?.title ?? ''}
            rows={rows}
            columns={columns}
            idOf={(row) => row.id}
            initial={{ column: 'documents', isDescending: true }}
          />
        )}
      </div>
    </div>
  );
}

/** Null while they are on their way. What is affirmed and denied of one claim is one row, since it opens one panel. */
function useRows(list: string): Row[] | null {
  const { echoes, circles, removals } = useOriginLists();
  return useMemo(() => {
    if (list === 'without') {
      const found = removals.data;
      if (!found) return null;
      return [found.lost.items, found.kept.items].flatMap((items, isKept) =>
        items.map(({ claim, sentence, documentsAfter }) => ({
          ...claim,
          what: isKept ? 'keeps a known origin' : 'loses its last known origin',
          origins: sentence,
          documents: documentsAfter,
        })),
      );
    }
    if (list === 'circles')
      return (
        circles.data?.items.flatMap(({ question, claim, sentence, steps }) =>
          rowsOf(
            question ?? claim,
            'circle',
            sentence,
            steps.map(({ document }) => document),
          ),
        ) ?? null
      );
    const found = echoes.data?.items.flatMap(({ claim, question, stand, origin, documents }) =>
      rowsOf(claim ?? question, WHAT[stand ?? 'answers'], namesOf(origin), documents),
    );
    return found ? oneEach(found) : null;
  }, [list, echoes.data, circles.data, removals.data]);
}

const WHAT = { affirms: 'all affirm it', denies: 'all deny it', answers: 'all answer it' };

function rowsOf(
  about: { id: string; text: string } | null,
  what: string,
  origins: string,
  documents: DocumentRef[],
): Row[] {
  return about === null ? [] : [{ id: about.id, text: about.text, what, origins, documents }];
}

function oneEach(rows: readonly Row[]): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const known = found.get(row.id);
    found.set(row.id, known ? { ...known, what: `${known.what}; ${row.what}` } : row);
  }
  return [...found.values()];
}

function columnsFor(isPhone: boolean): Column<Row>[] {
  const text: Column<Row> = { id: 'text', title: 'Claim or question', share: 2.6, sortBy: (row) => row.text };
  const documents: Column<Row> = {
    id: 'documents',
    title: 'Documents',
    isNumber: true,
    share: 1,
    sortBy: ({ documents: of }) => (typeof of === 'number' ? of : of.length),
    show: ({ documents: of }) =>
      typeof of === 'number' ? (
        of
      ) : (
        <span className={styles.sigla}>
          {of.map((document) => (
            <Siglum key={document.id} document={document} isLink />
          ))}
        </span>
      ),
  };
  const origins: Column<Row> = { id: 'origins', title: 'Origins', share: 2, sortBy: (row) => row.origins };
  if (isPhone) return [text, documents];
  return [text, { id: 'what', title: 'What', share: 1.2, sortBy: (row) => row.what }, origins, documents];
}

function namesOf(speakers: readonly SpeakerRef[]): string {
  return speakers.map(nameOfSpeaker).join(', ');
}
