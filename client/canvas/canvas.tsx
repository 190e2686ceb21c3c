// A scene on the page: the canvas with its zoom buttons, what is told aloud, and the words where nothing can be drawn.
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useIsPhone } from '../shell/use-screen.ts';
import { hover, useHover } from '../state/hover.ts';
import { useViewState } from '../state/view-state.ts';
import styles from './canvas.module.css';
import { useCaption } from './caption.ts';
import { placeAsText, placeOfText, publishLook } from './kept-place.ts';
import { loadFaces } from './measure.ts';
import type { MenuCall } from './menu-calls.ts';
import { canDraw, Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import { type Files, SaveMenu } from './save-menu.tsx';
import { Still } from './still.tsx';
import { publishHandle } from './test-handle.ts';

/** The share of the picture's height that a phone's sheet covers while something is selected. */
const SHEET_SHARE = 0.52;

export type CanvasProps = {
  scene: Scene;
  /** What the picture is called for whoever cannot see it. */
  label: string;
  selected: string | null;
  onSelect: (id: string | null) => void;
  /** The table of the same content, shown where the browser cannot draw. */
  table: ReactNode;
  /** The menu of a node, where the picture has such: given what it stands for, where to stand, and how to go away. */
  renderMenu?: (call: { id: string; at: { x: number; y: number }; close: () => void }) => ReactNode;
};

export function Canvas(props: CanvasProps) {
  const [state, setState] = useState<'drawing' | 'unable' | 'lost'>(() => (canDraw() ? 'drawing' : 'unable'));
  if (state === 'drawing') return <Drawing {...props} onLost={() => setState('lost')} />;
  return (
    <div className={styles.instead}>
      <output className={styles.reason}>
        {state === 'unable'
          ? 'WebGL is switched off or missing in this browser, so the picture stands still. The table below it holds the same content.'
          : 'The graphics card was taken away, so the picture stands still. The table below it holds the same content.'}{' '}
        {state === 'lost' ? (
          <button type="button" className={styles.again} onClick={() => setState('drawing')}>
            Draw it again
          </button>
        ) : null}
      </output>
      <Still scene={props.scene} label={props.label} selected={props.selected} />
      <div className={styles.rows}>{props.table}</div>
    </div>
  );
}

function Drawing({
  scene,
  label,
  selected,
  onSelect,
  onLost,
  renderMenu,
}: CanvasProps & { onLost: () => void }) {
  const container = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture>(null);
  const select = useEffectEvent(onSelect);
  const lose = useEffectEvent(onLost);
  const [told, tell] = useState('');
  const [tip, setTip] = useState<{ text: string; x: number; y: number } | null>(null);
  const [called, call] = useState<MenuCall | null>(null);
  const hasMenu = renderMenu !== undefined;
  const [hovered] = useHover();
  const covered = useIsPhone() ? SHEET_SHARE : 0;
  const caption = useCaption(label);
  const [{ view, layout, camera }] = useViewState();
  const of = [view, layout].filter(Boolean).join('.');
  const filesOf = (): Files | null => {
    const drawn = picture.current;
    if (drawn === null) return null;
    return { svg: () => drawn.toSvg(caption()), html: (words) => drawn.toHtml(caption(), words) };
  };

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const opened = new Picture(element, {
      onHover: hover.set,
      onSelect: (id) => select(id),
      onTell: tell,
      onTip: setTip,
      onMenu: hasMenu ? call : null,
      onLost: () => lose(),
    });
    picture.current = opened;
    const takeBack = publishHandle(opened, element);
    return () => {
      takeBack();
      opened.close();
      picture.current = null;
    };
  }, [hasMenu]);
  useEffect(() => {
    picture.current?.show(scene);
    const words = [...scene.words, ...scene.nodes.flatMap((node) => node.words)];
    void loadFaces(words).then(() => picture.current?.repaint());
  }, [scene]);
  // After the scene, which its place is a part of; the address is heeded where it changes, the scene is not waited for.
  const lookAt = useEffectEvent((text: string | null) => {
    const kept = placeOfText(of, text, scene);
    if (kept) picture.current?.look(kept);
  });
  useEffect(() => lookAt(camera), [camera]);
  useEffect(
    () =>
      publishLook(() => {
        const drawn = picture.current;
        return drawn?.isMoved ? placeAsText(of, drawn.camera, drawn.scene) : null;
      }),
    [of],
  );
  useEffect(() => picture.current?.select(selected, covered), [selected, covered]);
  useEffect(() => picture.current?.light(hovered), [hovered]);

  return (
    <div className={styles.frame}>
      <div
        ref={container}
        className={styles.canvas}
        role="application"
        aria-label={`${label}. Arrow keys ${scene.isGrid ? 'go from mark to mark' : 'follow the arrows'}, Enter opens what has the focus, ${hasMenu ? 'Shift F10 shows what can be done with it, ' : ''}Escape closes it, plus, minus and 0 zoom.`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes keys itself
        tabIndex={0}
      />
      {tip ? (
        <div
          className={styles.tip}
          style={{ insetInlineStart: tip.x + 12, insetBlockStart: tip.y + 14 }}
          aria-hidden="true"
        >
          {tip.text}
        </div>
      ) : null}
      {renderMenu && called ? (
        <Called
          render={renderMenu}
          call={called}
          close={() => {
            call(null);
            picture.current?.focusOn(called.key);
          }}
        />
      ) : null}
      <p className="unseen" aria-live="polite">
        {told}
      </p>
      <div className={styles.zoom}>
        <button type="button" aria-label="Zoom in" onClick={() => picture.current?.zoomIn()}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => picture.current?.zoomOut()}>
          −
        </button>
        <button
          type="button"
          aria-label="Fit the picture into the window"
          onClick={() => picture.current?.fit()}
        >
          ⤢
        </button>
        <SaveMenu name={fileNameOf(label)} files={filesOf} />
      </div>
    </div>
  );
}

function Called({
  render,
  call,
  close,
}: {
  render: NonNullable<CanvasProps['renderMenu']>;
  call: MenuCall;
  close: () => void;
}) {
  return render({ ...call, close });
}

/** "Who cites whom" is saved as "who-cites-whom". */
function fileNameOf(label: string): string {
  return label.toLocaleLowerCase('en').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}
