// The stemma drawn as SVG: few marks and many words, so that words stay words, to be read, found and selected. What is
// hovered or has the focus lights its way to the origins and to those who take it up; arrow keys go along the links.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { layoutStemma, type StemmaLayout, type StemmaNode } from '#layout';
import type { Stemma } from '#schema';
import { measureText, onFacesChange } from '../../canvas/measure.ts';
import { type Fallen, haveFallen, useFallen } from '../../state/fallen.ts';
import { useHover } from '../../state/hover.ts';
import { useViewState } from '../../state/view-state.ts';
import { Lines, Node, Signs, Words } from './marks.tsx';
import styles from './stemma.module.css';
import { describeLinks, describeWitness } from './stemma-in-words.tsx';
import { neighbourOf, wayThrough } from './ways.ts';

export function StemmaPicture({ stemma, width }: { stemma: Stemma; width: number }) {
  const layout = useLayout(stemma, width);
  const [hovered] = useHover();
  const [{ selected }] = useViewState();
  const [reached, setReached] = useState<string | null>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const inOrder = useMemo(
    () => layout.nodes.toSorted((one, other) => one.lane - other.lane || one.column - other.column),
    [layout],
  );
  const witnesses = useMemo(
    () => new Map([...stemma.held, ...stemma.lost].map((witness) => [witness.id, witness])),
    [stemma],
  );
  const lit = useMemo(() => {
    const start = [hovered, selected].find((id) => id !== null && witnesses.has(id));
    return start ? wayThrough(start, stemma.links) : null;
  }, [hovered, selected, witnesses, stemma]);
  const fallen = useFallen();
  const tabStop = inOrder.some(({ id }) => id === reached) ? reached : inOrder[0]?.id;

  const go = (event: KeyboardEvent, node: StemmaNode) => {
    const next = neighbourOf(node, event.key, inOrder, stemma.links);
    if (!next) return;
    event.preventDefault();
    drawing.current?.querySelector<SVGElement>(`[data-witness="${CSS.escape(next.id)}"] a`)?.focus();
  };

  return (
    <svg
      ref={drawing}
      className={styles.drawing}
      width={layout.width}
      height={layout.height}
      data-dimmed={lit !== null || undefined}
    >
      <g aria-hidden="true">
        <Words words={layout.heads} />
        <path className={styles.rule} d={`M${layout.rule.from} ${layout.rule.y}H${layout.rule.to}`} />
      </g>
      <Lines lines={layout.lines} lit={lit} fallen={fallen} />
      <g aria-hidden="true">
        {layout.readings.map(({ id, words }, index) => (
          <Words key={`${id} ${index}`} words={words} />
        ))}
      </g>
      <Signs signs={layout.signs} />
      {inOrder.map((node) => (
        <Node
          key={node.id}
          node={node}
          label={`${describeWitness(node.witness)} ${describeLinks(node.witness, stemma.links, witnesses)}`}
          isLit={lit?.has(node.id) ?? false}
          isFallen={isFallen(node, stemma, fallen)}
          tabIndex={node.id === tabStop ? 0 : -1}
          onReach={() => setReached(node.id)}
          onKey={(event) => go(event, node)}
        />
      ))}
    </svg>
  );
}

/** Whether nothing is left of a witness: of a passage, or of whatever is known by report along its links. */
function isFallen({ id, witness }: StemmaNode, { links }: Stemma, fallen: Fallen | null): boolean {
  if ('voice' in witness) return haveFallen([id], fallen);
  const own = links.filter(({ from, to }) => from === id || to === id);
  return haveFallen(
    own.flatMap(({ assertions }) => assertions),
    fallen,
  );
}

/** Laid out anew where the room changes, and once the faces have arrived that words are measured in. */
function useLayout(stemma: Stemma, width: number): StemmaLayout {
  const [measure, setMeasure] = useState({ text: measureText });
  useEffect(() => onFacesChange(() => setMeasure({ text: measureText })), []);
  return useMemo(() => layoutStemma(stemma, width, measure.text), [stemma, width, measure]);
}
