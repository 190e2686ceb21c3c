// A scene on the page: the canvas with its zoom buttons, what is told aloud, and the words where nothing can be drawn.
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useIsPhone } from '../shell/use-screen.ts';
import { hover, useHover } from '../state/hover.ts';
import styles from './canvas.module.css';
import { useCaption } from './caption.ts';
import { loadFaces } from './measure.ts';
import { canDraw, Picture } from './picture.ts';
import type { Scene } from './scene.ts';
import { SaveMenu } from './save-menu.tsx';
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
};

export function Canvas(props: CanvasProps) {
  const [state, setState] = useState<'drawing' | 'unable' | 'lost'>(() => (canDraw() ? 'drawing' : 'unable'));
  if (state === 'drawing') return <Drawing {...props} onLost={() => setState('lost')} />;
  return (
    <div className={styles.instead}>
      <output className={styles.reason}>
        {state === 'unable'
          ? 'This browser cannot draw the picture, because WebGL is switched off or missing. The table below holds the same content.'
          : 'The picture was lost, because the graphics card was taken away. The table below holds the same content.'}{' '}
        {state === 'lost' ? (
          <button type="button" className={styles.again} onClick={() => setState('drawing')}>
            Draw it again
          </button>
        ) : null}
      </output>
      {props.table}
    </div>
  );
}

function Drawing({ scene, label, selected, onSelect, onLost }: CanvasProps & { onLost: () => void }) {
  const container = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture>(null);
  const select = useEffectEvent(onSelect);
  const lose = useEffectEvent(onLost);
  const [told, tell] = useState('');
  const [tip, setTip] = useState<{ text: string; x: number; y: number } | null>(null);
  const [hovered] = useHover();
  const covered = useIsPhone() ? SHEET_SHARE : 0;
  const caption = useCaption(label);

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const opened = new Picture(element, {
      onHover: hover.set,
      onSelect: (id) => select(id),
      onTell: tell,
      onTip: setTip,
      onLost: () => lose(),
    });
    picture.current = opened;
    const takeBack = publishHandle(opened, element);
    return () => {
      takeBack();
      opened.close();
      picture.current = null;
    };
  }, []);
  useEffect(() => {
    picture.current?.show(scene);
    const words = [...scene.words, ...scene.nodes.flatMap((node) => node.words)];
    void loadFaces(words).then(() => picture.current?.repaint());
  }, [scene]);
  useEffect(() => picture.current?.select(selected, covered), [selected, covered]);
  useEffect(() => picture.current?.light(hovered), [hovered]);

  return (
    <div className={styles.frame}>
      <div
        ref={container}
        className={styles.canvas}
        role="application"
        aria-label={`${label}. Arrow keys ${scene.isGrid ? 'go from mark to mark' : 'follow the arrows'}, Enter opens what has the focus, Escape closes it, plus, minus and 0 zoom.`}
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
        <SaveMenu name={fileNameOf(label)} fileOf={(kind) => picture.current?.toFile(kind, caption())} />
      </div>
    </div>
  );
}

/** "Who cites whom" is saved as "who-cites-whom". */
function fileNameOf(label: string): string {
  return label.toLocaleLowerCase('en').replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}
