// The lists of the view as tables.
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { DocumentRef, Readers, SpeakerRef } from '#schema';
import { Answer, Empty } from '../../shell/answer-state.tsx';
import { LoadingShape } from '../../shell/loading-shapes.tsx';
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
  { id: 'readers', title: 'Two readers' },
];

export function Table() {
  const [{ layout }] = useViewState();
  const [list, setList] = useState(layout ?? 'echoes');
  const { query, rows } = useRows(list);
  const missing = useMissing(list);
  const isPhone = useIsPhone();
  const columns = useMemo(() => columnsFor(isPhone), [isPhone]);
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <Segments label="Rows" options={LISTS} value={list} onChange={setList} />
      </div>
      <div className={styles.rows}>
        {missing ? (
          <Empty title={missing.title}>{missing.mend}</Empty>
        ) : (
          <Answer query={query} loading={<LoadingShape shape="table" label="The rows are on their way." />}>
            {() =>
              rows === null ? null : rows.length === 0 ? (
                <Empty title="There is none here" />
              ) : (
                <DataTable
                  caption={LISTS.find(({ id }) => id === list)?.title ?? ''}
                  rows={rows}
                  columns={columns}
                  idOf={(row) => row.id}
                  initial={{ column: 'documents', isDescending: true }}
                />
              )
            }
          </Answer>
        )}
      </div>
    </div>
  );
}

/** Null while they are on their way. What is affirmed and denied of one claim is one row, since it opens one panel. */
function useRows(list: string): { query: UseQueryResult; rows: Row[] | null } {
  const { echoes, circles, removals, readers } = useOriginLists();
  const queries: Record<string, UseQueryResult> = { circles, without: removals, readers };
  const rows = useMemo(() => {
    if (list === 'readers') return readers.data ? readerRows(readers.data) : null;
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
  }, [list, echoes.data, circles.data, removals.data, readers.data]);
  return { query: queries[list] ?? echoes, rows };
}

/** What has to be chosen before there are rows; null where nothing has. */
function useMissing(list: string): { title: string; mend: string } | null {
  const { ids } = useLeftOut();
  const [{ first, second }] = useViewState();
  if (list === 'without' && ids.length === 0)
    return { title: 'No source is left out', mend: 'Choose among the facets which to leave out.' };
  if (list === 'readers' && (first.length === 0 || second.length === 0))
    return {
      title: 'Two readers, and what each has read',
      mend: 'Choose among the facets which documents each has read.',
    };
  return null;
}

/** Every claim that one of the readers meets, with who meets it and what that reader never hears of it. */
function readerRows({ both, first, second }: Readers): Row[] {
  const denied = new Map<string, string[]>();
  const by = new Map<string, DocumentRef[]>();
  for (const [who, { deniedElsewhere }] of [
    ['the first', first],
    ['the second', second],
  ] as const)
    for (const { claim, documents } of deniedElsewhere.items) {
      denied.set(claim.id, [...(denied.get(claim.id) ?? []), who]);
      by.set(claim.id, documents);
    }
  const rows = (what: string, claims: readonly { id: string; text: string }[]) =>
    claims.map((claim) => {
      const never = denied.get(claim.id);
      return {
        ...claim,
        what,
        origins: never ? `its denial is never heard by ${never.join(' and ')}` : '',
        documents: by.get(claim.id) ?? [],
      };
    });
  return [
    ...rows('both meet it', both.items),
    ...rows('only the first meets it', first.only.items),
    ...rows('only the second meets it', second.only.items),
  ];
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
