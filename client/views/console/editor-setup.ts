// How the editor behaves and looks: Cypher in the colours of the scheme, completion, and the keys. Its styles bear the
// nonce of the page's content policy.
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  bracketMatching,
  HighlightStyle,
  StreamLanguage,
  type StreamParser,
  syntaxHighlighting,
} from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import { lintKeymap } from '@codemirror/lint';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { GraphSchema } from '#schema';
import { completeCypher, isReadingWord } from './complete-cypher.ts';

export type EditorHooks = {
  run: () => void;
  onText: (text: string) => void;
  schema: () => GraphSchema | null;
};

export function editorSetup({ run, onText, schema }: EditorHooks): Extension {
  return [
    EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''),
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (run(), true) }])),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    lineNumbers(),
    history(),
    drawSelection(),
    EditorView.domEventHandlers({ beforeinput: typeOver }),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [(context) => completeCypher(context, schema())], icons: false }),
    StreamLanguage.define(reading),
    syntaxHighlighting(HIGHLIGHT),
    EditorState.tabSize.of(2),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Query in Cypher', spellcheck: 'false' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onText(update.state.doc.toString());
    }),
    placeholder('MATCH (a:Actor) RETURN a ORDER BY a.name'),
    THEME,
  ];
}

/**
 * Types over a selection in the browser's place: it would keep the look of what was selected in a style of its own, which
 * the content policy refuses with a complaint.
 */
function typeOver(event: InputEvent, view: EditorView): boolean {
  const { inputType, data, cancelable } = event;
  const { main } = view.state.selection;
  if (inputType !== 'insertText' || data === null || main.empty || !cancelable) return false;
  event.preventDefault();
  const typed = () =>
    view.state.update({
      ...view.state.replaceSelection(data),
      userEvent: 'input.type',
      scrollIntoView: true,
    });
  const handlers = view.state.facet(EditorView.inputHandler);
  if (!handlers.some((handle) => handle(view, main.from, main.to, data, typed))) view.dispatch(typed());
  return true;
}

/** Cypher as far as it reads: a property is never a keyword, nor is what is one only in administration, such as `name`. */
const reading: StreamParser<unknown> = {
  ...cypher,
  token(stream, state) {
    const style = cypher.token(stream, state);
    if (style === 'keyword' && !isReadingWord(stream.current())) return 'variable';
    if (stream.string[stream.start - 1] === '.') return 'variable';
    return style === 'def' ? 'keyword' : style;
  },
};

const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.atom, color: 'var(--outlet)' },
  { tag: tags.string, color: 'var(--org)' },
  { tag: tags.number, color: 'var(--state)' },
  { tag: tags.standard(tags.variableName), color: 'var(--group)' },
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
]);

const THEME = EditorView.theme({
  '&': { fontSize: 'var(--text-facet)', color: 'var(--ink)', background: 'var(--surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: 'var(--line-body)' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: 'var(--space-2)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '.cm-gutters': {
    background: 'var(--surface)',
    color: 'var(--ink-3)',
    borderInlineEnd: '1px solid var(--line)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--wash)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    background: 'var(--sunken)',
    outline: '1px solid var(--line-2)',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--ink) 1.5px',
    textUnderlineOffset: '4px',
  },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--ink)' },
  '.cm-diagnostic-error': { borderInlineStartColor: 'var(--ink-3)' },
  '.cm-tooltip': {
    background: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--line-2)',
    borderRadius: 'var(--radius-card)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: 'var(--text-facet)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--wash)', color: 'var(--ink)' },
  '.cm-completionDetail': { color: 'var(--ink-3)', fontStyle: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
});
