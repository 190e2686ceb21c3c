// Where a text stands on the screen: which code points are in sight, and the way to any of them. Within a block the
// place is taken to be in proportion, which is right to a line or two. Offsets are code points.

/** The first and the last code point in sight of a scrolled text. */
export function codePointsInSight(scroller: HTMLElement): { start: number; end: number } {
  const { scrollTop, clientHeight } = scroller;
  return { start: codePointAt(scroller, scrollTop), end: codePointAt(scroller, scrollTop + clientHeight) };
}

/** Scrolls a code point to a third of the way down. */
export function scrollToCodePoint(scroller: HTMLElement, codePoint: number): void {
  const blocks = blocksOf(scroller);
  const index = lastBefore(blocks, (block) => startOf(block) <= codePoint);
  const block = blocks[index];
  if (block === undefined) return;
  const part = Math.min(1, (codePoint - startOf(block)) / (endOf(block) - startOf(block)));
  const top = block.offsetTop + part * block.offsetHeight;
  scroller.scrollTop = top - scroller.clientHeight / 3;
}

/**
 * Brings the segment that starts at a code point into sight, unless it is. What lies on the way there is drawn only as
 * it comes near, and may then turn out to be of another height: hence the second look.
 */
export function bringIntoSight(scroller: HTMLElement, start: number): void {
  const bring = () => {
    const segment = segmentAt(scroller, start);
    if (!segment) return;
    const { top, bottom } = segment.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    const isInSight = top >= view.top + MARGIN_PX && bottom <= view.bottom - MARGIN_PX;
    if (!isInSight) scroller.scrollTop += top - view.top - view.height / 3;
  };
  bring();
  requestAnimationFrame(bring);
}

/** The element of the segment that starts at a code point. */
function segmentAt(scroller: HTMLElement, start: number): HTMLElement | null {
  return scroller.querySelector<HTMLElement>(`[data-at="${start}"]`);
}

/** What is nearer to the edge than a line is not in sight yet. */
const MARGIN_PX = 24;

function codePointAt(scroller: HTMLElement, y: number): number {
  const blocks = blocksOf(scroller);
  const index = lastBefore(blocks, (block) => block.offsetTop <= y);
  const block = blocks[index];
  if (block === undefined) return 0;
  const part = Math.min(1, (y - block.offsetTop) / Math.max(1, block.offsetHeight));
  return Math.round(startOf(block) + part * (endOf(block) - startOf(block)));
}

function blocksOf(scroller: HTMLElement): HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('[data-start]')];
}

const startOf = (block: HTMLElement): number => Number(block.dataset['start']);
const endOf = (block: HTMLElement): number => Number(block.dataset['end']);

/** The index of the last block that is before a place, by halving; −1 where none is. */
function lastBefore(blocks: readonly HTMLElement[], isBefore: (block: HTMLElement) => boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block !== undefined && isBefore(block)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
