// The shape of each kind of place on the canvas, the same forms as in lists and panels.
import type { FlowPlace } from '#layout';
import { KIND_HUE } from '../../theme/actor-shape.tsx';
import type { Shape, Tone } from '../../canvas/scene.ts';

type Look = { shape: Shape; width: number; height: number; tone: Tone };

const square = { width: 11, height: 11 };
const SHAPES: Record<FlowPlace['kind'], Omit<Look, 'tone'>> = {
  person: { shape: 'circle', width: 12, height: 12 },
  state: { shape: 'square', ...square },
  'state-body': { shape: 'square', ...square },
  'armed-force': { shape: 'cut-square', ...square },
  igo: { shape: 'hexagon', width: 13, height: 11.5 },
  ngo: { shape: 'diamond', width: 14, height: 14 },
  company: { shape: 'rounded', ...square },
  outlet: { shape: 'bar', width: 15, height: 8.5 },
  group: { shape: 'target', width: 12, height: 12 },
  collective: { shape: 'target', width: 12, height: 12 },
  unidentified: { shape: 'dotted', width: 12, height: 12 },
  // A work that stands without a maker: a small hollow spine.
  work: { shape: 'bar', width: 8.5, height: 12 },
  fold: { shape: 'plus', ...square },
};

export function lookOf(kind: FlowPlace['kind']): Look {
  const tone = kind === 'work' ? '--ink-2' : kind === 'fold' ? '--ink-3' : hueOf(KIND_HUE[kind]);
  return { ...SHAPES[kind], tone };
}

function hueOf(variable: string): Tone {
  return `--${variable.replace(/^-+/, '')}`;
}
