// The map as SVG: a graticule, points and names; moved by dragging, zoomed by wheel, buttons and keys.
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import {
  layoutMap,
  type MapLayout,
  type MapPlace,
  type MapWindow,
  placeTowards,
  windowOf,
  zoomed,
} from '#layout';
import { useTextWidth } from '../../canvas/use-text-width.ts';
import { Answer, Empty, LoadingLines } from '../../shell/answer-state.tsx';
import { claimsInWords, isOf } from '../../state/place-claims.ts';
import { useViewState } from '../../state/view-state.ts';
import { formatNumber } from '../../theme/number-and-date.ts';
import { SelectLink } from '../../theme/select-link.tsx';
import styles from './map.module.css';
import { useGestures } from './use-gestures.ts';
import { type ShownPlace, useShownPlaces } from './use-shown-places.ts';

export function Picture() {
  const { query, drawn } = useShownPlaces();
  return (
    <Answer query={query} loading={<LoadingLines lines={9} label="The places are on their way." />}>
      {() =>
        drawn === undefined ? null : drawn.length === 0 ? (
          <Empty title="There is nothing to draw here">
            No claim that is shown is of a place whose position the dataset gives.
          </Empty>
        ) : (
          <Drawn places={drawn} />
        )
      }
    </Answer>
  );
}

const STEP = 1.5;
const DIRECTIONS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const;

function Drawn({ places }: { places: ShownPlace[] }) {
  const { ref, width, height } = useElementSize();
  const textWidth = useTextWidth();
  const [moved, setMoved] = useState<MapWindow | null>(null);
  const points = useMemo(
    (): MapPlace[] =>
      places.map(({ id, names, lat, lon, claims }) => ({ id, names, lat, lon, weight: claims.length })),
    [places],
  );
  const size = { width, height };
  const window = moved ?? windowOf(points, size);
  const layout = width === 0 || height === 0 ? null : layoutMap(points, window, size, textWidth);
  const zoom = (by: number, at = { x: width / 2, y: height / 2 }) => setMoved(zoomed(window, by, at, size));
  const drawing = useRef<SVGSVGElement>(null);
  useGestures(drawing, layout !== null, {
    zoom,
    reset: () => setMoved(null),
    drag: (dx, dy) => {
      const squeeze = Math.cos((window.lat * Math.PI) / 180);
      setMoved({
        ...window,
        lon: window.lon - dx / (window.scale * squeeze),
        lat: Math.min(89, Math.max(-89, window.lat + dy / window.scale)),
      });
    },
  });
  return (
    <section
      ref={ref}
      className={styles.frame}
      aria-label="Map of places; arrow keys go to the nearest place that way, plus, minus and 0 zoom"
    >
      {layout ? (
        <svg ref={drawing} className={styles.drawing} width={width} height={height}>
          <Graticule layout={layout} width={width} height={height} />
          <Points layout={layout} places={places} />
        </svg>
      ) : null}
      <div className={styles.zoom}>
        <button type="button" aria-label="Zoom in" onClick={() => zoom(STEP)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => zoom(1 / STEP)}>
          −
        </button>
        <button type="button" aria-label="Show all places" onClick={() => setMoved(null)}>
          ⤢
        </button>
      </div>
    </section>
  );
}

function Graticule({ layout, width, height }: { layout: MapLayout; width: number; height: number }) {
  const { meridians, parallels, bar } = layout;
  return (
    <g className={styles.graticule} aria-hidden="true">
      {meridians.map(({ x, label }) => (
        <g key={label}>
          <path d={`M${x} 0V${height}`} />
          <text x={x + 4} y={height - 6}>
            {label}
          </text>
        </g>
      ))}
      {parallels.map(({ y, label }) => (
        <g key={label}>
          <path d={`M0 ${y}H${width}`} />
          <text x={6} y={y - 4}>
            {label}
          </text>
        </g>
      ))}
      <g className={styles.bar} transform={`translate(${width - bar.width - 20} ${height - 30})`}>
        <path d={`M0 -5V0H${bar.width}V-5`} />
        <text x={bar.width / 2} y={-8} textAnchor="middle">
          {formatNumber(bar.km)} km
        </text>
      </g>
    </g>
  );
}

function Points({ layout, places }: { layout: MapLayout; places: ShownPlace[] }) {
  const [{ selected }] = useViewState();
  const [reached, setReached] = useState<string | null>(null);
  const byId = new Map(places.map((place) => [place.id, place]));
  const tabStop = byId.has(reached ?? '') ? reached : layout.places[0]?.id;
  const go = (event: KeyboardEvent, from: MapLayout['places'][number]) => {
    const direction = DIRECTIONS[event.key as keyof typeof DIRECTIONS];
    const next = direction && placeTowards(layout.places, from, direction);
    if (!next) return;
    event.preventDefault();
    setReached(next.id);
    document.querySelector<SVGElement>(`[data-place="${CSS.escape(next.id)}"] a`)?.focus();
  };
  return layout.places.map((point) => {
    const place = byId.get(point.id);
    if (!place) return null;
    const says = `${place.names.join(', ')}: ${claimsInWords(place.claims)}`;
    const isLit =
      selected === place.id || place.claims.some((claim) => selected !== null && isOf([selected], claim));
    return (
      <g key={place.id} className={styles.place} data-place={place.id} data-lit={isLit || undefined}>
        <title>{says}</title>
        <SelectLink
          id={place.id}
          label={says}
          tabIndex={place.id === tabStop ? 0 : -1}
          onFocus={() => setReached(place.id)}
          onKeyDown={(event) => go(event, point)}
        >
          <circle className={styles.aim} cx={point.x} cy={point.y} r={Math.max(12, point.radius + 3)} />
          <circle className={styles.point} cx={point.x} cy={point.y} r={point.radius} />
        </SelectLink>
        {/* What is seen is drawn over the link, which has a name of its own. */}
        <g className={styles.names} aria-hidden="true">
          {point.label?.lines.map((line, index) => (
            <text
              key={line}
              x={point.label?.x}
              y={(point.label?.y ?? 0) + index * 15}
              textAnchor={point.label?.anchor}
            >
              {line}
            </text>
          ))}
        </g>
      </g>
    );
  });
}
