// The console: an editor with its parameters, the answer under it, and beside them what can be asked.
import { useDisclosure } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { ApiError } from '../../api.ts';
import { announce } from '../../shell/announce.tsx';
import { useIsPhone } from '../../shell/use-screen.ts';
import { useCurrentDataset } from '../../state/current.ts';
import { useTime } from '../../state/during.ts';
import { useGallery, useGraphSchema, useOpenQuestion, useQueryAnswer, useQueryPlan } from './answers.ts';
import { AskBar } from './ask-bar.tsx';
import { type Asked, useAsked } from './asked.ts';
import styles from './console.module.css';
import { useHistory } from './history.ts';
import { ParameterForm } from './parameter-form.tsx';
import {
  describeParameter,
  type Fields,
  fieldsFrom,
  fieldsOf,
  parameterNames,
  timeFields,
  writeParameters,
} from './parameters.ts';
import { PlanSteps } from './plan-steps.tsx';
import { type EditorHandle, QueryEditor } from './query-editor.tsx';
import { Results } from './results.tsx';
import { SourcesSheet } from './sources-sheet.tsx';
import { Sources } from './sources.tsx';
import { TimeAtHand } from './time-at-hand.tsx';

type Draft = { query: string; fields: Fields; rows: number };
const ROWS_AT_FIRST = 1_000;
const NONE: never[] = [];
/** The question of the gallery that uses the time that is chosen. */
const EXAMPLE = 'dated-in-a-time';

export function Console() {
  const { asked, inTime, ask, cancel } = useAsked();
  const [draft, setDraft] = useDraft(asked);
  const [explained, setExplained] = useState<Asked | null>(null);
  const answer = useQueryAnswer(asked && inTime(asked));
  const plan = useQueryPlan(explained && inTime(explained));
  const time = useTime();
  const dataset = useCurrentDataset();
  const gallery = useGallery().data?.items ?? NONE;
  const schema = useGraphSchema().data ?? null;
  const { past, remember, forget } = useHistory();
  const isPhone = useIsPhone();
  const [isSheetOpen, sheet] = useDisclosure(false);
  const editor = useRef<EditorHandle>(null);
  const place = useRef<HTMLElement>(null);

  const parameters = parameterNames(draft.query).map((name) => ({
    name,
    described: describeParameter(name, draft.query, gallery),
  }));
  const toAsk = (limit = draft.rows): Asked => ({
    query: draft.query,
    parameters: writeParameters(parameters, draft.fields),
    rows: limit,
  });
  const run = (limit?: number) => {
    if (draft.query.trim() === '') return;
    const next = toAsk(limit);
    setExplained(null);
    remember(next, new Date());
    ask(next);
    // On a phone the answer stands below the question.
    if (isPhone) place.current?.scrollIntoView({ block: 'nearest' });
  };
  const fill = (next: Pick<Draft, 'query' | 'fields'>) => {
    setDraft({ ...draft, ...next });
    sheet.close();
    announce('The query is in the editor. Control Enter runs it.');
  };
  const openQuestion = useOpenQuestion();
  const openExample = async () => {
    const { cypher, parameters: described } = await openQuestion(EXAMPLE);
    fill({ query: cypher.trimEnd(), fields: fieldsOf(described, dataset?.id ?? null, time) });
  };
  const error = (explained ? plan : answer).error;
  const sources = (
    <Sources
      gallery={gallery}
      schema={schema}
      past={past}
      forget={forget}
      fill={fill}
      insert={(words) => {
        sheet.close();
        editor.current?.insert(words);
      }}
    />
  );
  return (
    <div className={styles.console}>
      {isPhone ? (
        <SourcesSheet isOpen={isSheetOpen} close={sheet.close}>
          {sources}
        </SourcesSheet>
      ) : (
        <aside className={styles.side} aria-label="What can be asked">
          {sources}
        </aside>
      )}
      <div className={styles.work}>
        <section className={styles.question} aria-label="Question">
          <QueryEditor
            ref={editor}
            text={draft.query}
            problems={(error instanceof ApiError && error.problem.problems) || NONE}
            schema={schema}
            onText={(query) => setDraft({ ...draft, query })}
            run={() => run()}
          />
          <TimeAtHand openExample={() => void openExample()} />
          <ParameterForm
            parameters={parameters}
            given={timeFields(time)}
            fields={draft.fields}
            onChange={(name, value) => setDraft({ ...draft, fields: { ...draft.fields, [name]: value } })}
            run={() => run()}
          />
          <AskBar
            isRunning={answer.isFetching}
            canRun={draft.query.trim() !== ''}
            rows={draft.rows}
            onRows={(limit) => setDraft({ ...draft, rows: limit })}
            run={() => run()}
            cancel={cancel}
            explain={() => setExplained(toAsk())}
            openSources={isPhone ? sheet.open : undefined}
          />
        </section>
        <section ref={place} className={styles.answer} aria-label="Answer">
          {explained ? (
            <PlanSteps plan={plan} close={() => setExplained(null)} />
          ) : (
            <Results asked={asked} answer={answer} run={run} />
          )}
        </section>
      </div>
    </div>
  );
}

/** What stands in the editor and the form: what was asked, until it is changed; another address brings another. */
function useDraft(asked: Asked | null): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(() => draftOf(asked));
  const address = JSON.stringify(asked);
  const [shown, setShown] = useState(address);
  if (shown !== address) {
    setShown(address);
    if (asked) setDraft(draftOf(asked));
  }
  return [draft, setDraft];
}

function draftOf(asked: Asked | null): Draft {
  if (!asked) return { query: '', fields: {}, rows: ROWS_AT_FIRST };
  return { query: asked.query, fields: fieldsFrom(asked.parameters), rows: asked.rows };
}
