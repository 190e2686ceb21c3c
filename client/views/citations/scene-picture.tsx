// A scene of who cites whom on the canvas: what falls away without the sources that are left out fades.
import { type Ref, useMemo } from 'react';
import { Canvas } from '../../canvas/canvas.tsx';
import { faded } from '../../canvas/faded.ts';
import type { Scene, SceneEdge } from '../../canvas/scene.ts';
import { type Fallen, haveFallen, useFallen } from '../../state/fallen.ts';
import { useViewState } from '../../state/view-state.ts';
import styles from './citations.module.css';
import { Table } from './table.tsx';

type Props = {
  /** Where the size is taken from that the scene is laid out for. */
  frame: Ref<HTMLDivElement>;
  /** Null until there is a size. */
  scene: Scene | null;
  label: string;
  onSelect: (id: string | null) => void;
};

export function ScenePicture({ frame, scene, label, onSelect }: Props) {
  const [{ selected }] = useViewState();
  const fallen = useFallen();
  const shown = useMemo(() => scene && (fallen ? withoutFallen(scene, fallen) : scene), [scene, fallen]);
  return (
    <div ref={frame} className={styles.picture}>
      {shown ? (
        <Canvas scene={shown} label={label} selected={selected} onSelect={onSelect} table={<Table />} />
      ) : null}
    </div>
  );
}

/** Arrows of which no assertion is left fade, and whoever has no other. */
function withoutFallen(scene: Scene, fallen: Fallen): Scene {
  const sources = new Set(scene.nodes.filter(({ id }) => fallen.sources.has(id)).map(({ key }) => key));
  // What only names a work falls with its document.
  const hasFallen = ({ source, target, assertions = [] }: SceneEdge): boolean =>
    assertions.length > 0 ? haveFallen(assertions, fallen) : sources.has(source) || sources.has(target);
  const [joined, left] = [endsOf(scene.edges), endsOf(scene.edges.filter((edge) => !hasFallen(edge)))];
  // Whoever had no arrow has lost none.
  return faded(scene, ({ key }) => sources.has(key) || (joined.has(key) && !left.has(key)), hasFallen);
}

function endsOf(edges: SceneEdge[]): Set<string> {
  return new Set(edges.flatMap(({ source, target }) => [source, target]));
}
