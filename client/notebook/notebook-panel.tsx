// The notebook beside the picture: what was kept, each with a remark, and the views that were kept by name.
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../api.ts';
import { announce } from '../shell/announce.tsx';
import { Empty } from '../shell/answer-state.tsx';
import { saveFile } from '../shell/save-file.ts';
import { stateOfAddress, useViewState } from '../state/view-state.ts';
import { SelectLink } from '../theme/select-link.tsx';
import { addressToKeep } from '../story/story-state.ts';
import { documentsOf, fetchThing, partsOf } from './fetch-things.ts';
import { moved, type Notebook, useNotebook } from './notebook.ts';
import { type Fetched, notebookMarkdown, nameOf } from './notebook-markdown.ts';
import styles from '../story/story.module.css';

export function NotebookPanel() {
  const [, change] = useViewState();
  const [notebook, write, undo, isUnkept] = useNotebook();
  const client = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const save = async () => {
    try {
      const content = await asMarkdown(notebook, (id) => fetchThing(client, id));
      saveFile('notebook.md', 'text/markdown', content);
      setFailure(null);
      announce('The notebook is saved.');
    } catch (error) {
      const isGone = error instanceof ApiError && error.isGone;
      setFailure(
        `${isGone ? 'The server does not answer, so that the words could not be fetched.' : 'The file could not be made.'} Nothing is lost; try again.`,
      );
    }
  };
  const isEmpty = notebook.items.length === 0 && notebook.views.length === 0;
  return (
    <aside className={styles.panel} aria-label="Notebook">
      <header className={styles.head}>
        <h2>Notebook</h2>
        <p className={styles.tools}>
          <button type="button" disabled={isEmpty} onClick={() => void save()}>
            Save as Markdown
          </button>
          <button type="button" disabled={undo === null} onClick={() => undo?.()}>
            Undo
          </button>
          <button type="button" onClick={() => change({ notebook: false })}>
            Close
          </button>
        </p>
        {failure ? <p role="alert">{failure}</p> : null}
        {isUnkept ? (
          <p role="alert">
            This browser has no room left, or may keep nothing: what was written last goes when the page is
            closed. Save it as Markdown.
          </p>
        ) : null}
      </header>
      <div className={styles.told}>
        {isEmpty ? (
          <Empty title="Nothing is kept yet">
            Open a panel and keep what it shows, or press b; or keep this view by a name. It stays in this
            browser.
          </Empty>
        ) : null}
        <Items notebook={notebook} write={write} />
        <Views notebook={notebook} write={write} />
      </div>
      <div className={styles.ways}>
        <KeepView notebook={notebook} write={write} />
      </div>
    </aside>
  );
}

type Part = { notebook: Notebook; write: ReturnType<typeof useNotebook>[1] };

function Items({ notebook, write }: Part) {
  const client = useQueryClient();
  const things = useQueries({
    queries: notebook.items.map(({ id }) => ({
      queryKey: ['kept', id, 'shown'],
      queryFn: () => fetchThing(client, id),
    })),
  });
  const setItems = (items: Notebook['items'], field?: string) => write({ ...notebook, items }, field);
  return (
    <ol className={styles.steps}>
      {notebook.items.map((item, index) => {
        const name = nameOf(things[index]?.data, item.id);
        return (
          <li key={item.id}>
            <fieldset className={styles.step}>
              <legend>{item.id.split(':')[1]}</legend>
              <p>
                {things[index]?.data?.kind === 'missing' ? (
                  name
                ) : (
                  <SelectLink id={item.id}>{name}</SelectLink>
                )}
              </p>
              <label className={styles.field}>
                Remark
                <textarea
                  rows={2}
                  value={item.remark}
                  onChange={(event) =>
                    setItems(notebook.items.with(index, { ...item, remark: event.target.value }), item.id)
                  }
                />
              </label>
              <p className={styles.tools}>
                <button
                  type="button"
                  disabled={index === 0}
                  onClick={() => setItems(moved(notebook.items, index, -1))}
                >
                  Up<span className="unseen">, {name}</span>
                </button>
                <button
                  type="button"
                  disabled={index === notebook.items.length - 1}
                  onClick={() => setItems(moved(notebook.items, index, 1))}
                >
                  Down<span className="unseen">, {name}</span>
                </button>
                <button type="button" onClick={() => setItems(notebook.items.toSpliced(index, 1))}>
                  Take out<span className="unseen"> {name}</span>
                </button>
              </p>
            </fieldset>
          </li>
        );
      })}
    </ol>
  );
}

function Views({ notebook, write }: Part) {
  const [, change] = useViewState();
  const setViews = (views: Notebook['views'], field?: string) => write({ ...notebook, views }, field);
  if (notebook.views.length === 0) return null;
  return (
    <section aria-label="Views">
      <h3 className={styles.title}>Views</h3>
      <ul className={styles.steps}>
        {notebook.views.map((view, index) => (
          <li key={view.key}>
            <fieldset className={styles.step}>
              <legend>{view.name || 'A view without a name'}</legend>
              <label className={styles.field}>
                Name
                <input
                  value={view.name}
                  onChange={(event) =>
                    setViews(
                      notebook.views.with(index, { ...view, name: event.target.value }),
                      `${view.key} name`,
                    )
                  }
                />
              </label>
              <label className={styles.field}>
                Note
                <textarea
                  rows={2}
                  value={view.note}
                  onChange={(event) =>
                    setViews(
                      notebook.views.with(index, { ...view, note: event.target.value }),
                      `${view.key} note`,
                    )
                  }
                />
              </label>
              <p className={styles.tools}>
                <button
                  type="button"
                  onClick={() => change({ ...stateOfAddress(view.address), notebook: true })}
                >
                  Open<span className="unseen"> {view.name}</span>
                </button>
                <button type="button" onClick={() => setViews(notebook.views.toSpliced(index, 1))}>
                  Delete<span className="unseen"> {view.name}</span>
                </button>
              </p>
            </fieldset>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Keeps what is on the screen: its address holds the view, its facets and what is selected. */
function KeepView({ notebook, write }: Part) {
  const [state] = useViewState();
  const [name, setName] = useState('');
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault();
        const address = addressToKeep(state);
        const view = {
          key: `${Date.now()} ${notebook.views.length}`,
          name: name.trim() || address,
          note: '',
          address,
        };
        write({ ...notebook, views: [...notebook.views, view] });
        setName('');
        announce('The view is kept.');
      }}
    >
      <label className={styles.field}>
        Keep this view as
        <input value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <button type="submit" className={styles.button}>
        Keep
      </button>
    </form>
  );
}

/** Fetches everything that is kept, and the documents that its words stand in. */
async function asMarkdown(notebook: Notebook, fetched: (id: string) => Promise<Fetched>): Promise<string> {
  const things = new Map<string, Fetched>();
  for (const { id } of notebook.items) things.set(id, await fetched(id));
  for (const id of [...things.values()].flatMap(partsOf))
    if (!things.has(id)) things.set(id, await fetched(id));
  const wanted = [...new Set([...things.values()].flatMap(documentsOf))];
  const documents = await Promise.all(wanted.map(fetched));
  const found = documents.flatMap((thing) => (thing.kind === 'document' ? [thing.document] : []));
  return notebookMarkdown(notebook, things, new Map(found.map((one) => [one.id, one])), {
    origin: location.origin,
    day: new Date().toISOString().slice(0, 10),
  });
}
