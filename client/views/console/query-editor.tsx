// The editor on the page: it shows a text, tells of each change, and underlines what the server found wrong.
import { forEachDiagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import type { GraphSchema, Problem } from '#schema';
import styles from './console.module.css';
import { editorSetup } from './editor-setup.ts';

export type EditorHandle = { insert: (words: string) => void; focus: () => void };

export function QueryEditor({
  ref,
  text,
  problems,
  schema,
  onText,
  run,
}: {
  ref: Ref<EditorHandle>;
  text: string;
  problems: readonly Problem[];
  schema: GraphSchema | null;
  onText: (text: string) => void;
  run: () => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  const first = useRef(text);
  const tell = useEffectEvent(onText);
  const start = useEffectEvent(run);
  const present = useEffectEvent(() => schema);

  useEffect(() => {
    if (!place.current) return;
    const setup = editorSetup({
      run: () => start(),
      onText: (words) => tell(words),
      schema: () => present(),
    });
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({ doc: first.current, extensions: setup }),
    });
    editor.current = view;
    return () => {
      view.destroy();
      editor.current = null;
    };
  }, []);
  useEffect(() => {
    const view = editor.current;
    if (!view || view.state.doc.toString() === text) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    if (editor.current) underline(editor.current, problems);
  }, [problems]);
  useImperativeHandle(ref, () => ({
    insert(words) {
      const view = editor.current;
      view?.dispatch(view.state.replaceSelection(words), { scrollIntoView: true });
      view?.focus();
    },
    focus: () => editor.current?.focus(),
  }));
  return <div ref={place} className={styles.editor} data-testid="query-editor" />;
}

/** Underlines each problem that has a place, from there to the end of the word. */
function underline(view: EditorView, problems: readonly Problem[]): void {
  const { doc } = view.state;
  const found = problems.flatMap(({ line, column, message }) => {
    if (line === null || line > doc.lines) return [];
    const { from: start, to: end, text } = doc.line(line);
    const from = Math.min(end, start + codeUnits(text, (column ?? 1) - 1));
    const word = /^\w+|^\W/u.exec(doc.sliceString(from, end))?.[0].length ?? 0;
    // At the very end of a line there is nothing to underline but what stands last in it.
    const at = word === 0 && from > start ? from - 1 : from;
    return [{ from: at, to: Math.max(from + word, at), severity: 'error' as const, message }];
  });
  let before = 0;
  forEachDiagnostic(view.state, () => before++);
  if (found.length > 0 || before > 0) view.dispatch(setDiagnostics(view.state, found));
}

/** Code units that so many code points take. */
function codeUnits(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join('').length;
}
