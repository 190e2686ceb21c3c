// How the passages that some words belong to are drawn under them: one line each, in its lane. Pure.
import type { CSSProperties } from 'react';
import type { LanedPassage } from './blocks.ts';

/** The image and the thickness of each kind of line, in the variables of tokens.css. */
const LINES: Record<LanedPassage['role'], (ink: string) => { image: string; thickness: string }> = {
  claim: (ink) => ({ image: solid(ink), thickness: 'var(--underline-claim)' }),
  cue: (ink) => ({ image: broken(ink, 2, 3), thickness: 'var(--underline-cue)' }),
  scope: (ink) => ({ image: solid(ink), thickness: 'var(--underline-scope)' }),
  citation: (ink) => ({ image: broken(ink, 7, 3), thickness: 'var(--underline-scope)' }),
};
const INKS: Record<LanedPassage['role'], string> = {
  claim: 'var(--ink)',
  cue: 'var(--ink)',
  scope: 'var(--ink-3)',
  citation: 'var(--ink-3)',
};

/**
 * The underlines of a segment, whose box reaches `--lanes` lanes below its words.
 *
 * @param selected ids of the selected assertions; their passages have the accent
 */
export function underlines(passages: readonly LanedPassage[], selected: ReadonlySet<string>): CSSProperties {
  const lines = passages.map((passage) => {
    const isSelected = passage.assertions.some((id) => selected.has(id));
    const line = LINES[passage.role](isSelected ? 'var(--accent)' : INKS[passage.role]);
    const thickness = isSelected && passage.role === 'claim' ? 'var(--underline-selected)' : line.thickness;
    return {
      image: line.image,
      size: `100% ${thickness}`,
      position: `0 calc(100% - (var(--lanes) - ${passage.lane}) * var(--lane))`,
    };
  });
  return {
    backgroundImage: lines.map(({ image }) => image).join(', '),
    backgroundSize: lines.map(({ size }) => size).join(', '),
    backgroundPosition: lines.map(({ position }) => position).join(', '),
  };
}

function solid(ink: string): string {
  return `linear-gradient(${ink}, ${ink})`;
}

/** Lengths in px: of a stroke, and of the gap after it. */
function broken(ink: string, stroke: number, gap: number): string {
  return `repeating-linear-gradient(90deg, ${ink} 0 ${stroke}px, transparent ${stroke}px ${stroke + gap}px)`;
}
