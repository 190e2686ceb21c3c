// Which room on the screen is taken, in squares of a grid, so that asking does not grow with how much is.

export type Box = { left: number; top: number; right: number; bottom: number };

/** Side of a square, px: about as wide as a name. */
const SQUARE = 96;

export class TakenRoom {
  readonly #squares = new Map<number, Box[]>();

  take(box: Box): void {
    for (const square of squaresOf(box)) {
      const others = this.#squares.get(square);
      if (others) others.push(box);
      else this.#squares.set(square, [box]);
    }
  }

  isTaken(box: Box): boolean {
    for (const square of squaresOf(box))
      for (const other of this.#squares.get(square) ?? []) if (overlaps(box, other)) return true;
    return false;
  }
}

function squaresOf({ left, top, right, bottom }: Box): number[] {
  const squares: number[] = [];
  const [lastX, lastY] = [Math.floor(right / SQUARE), Math.floor(bottom / SQUARE)];
  for (let x = Math.floor(left / SQUARE); x <= lastX; x += 1)
    for (let y = Math.floor(top / SQUARE); y <= lastY; y += 1) squares.push(x * 65_536 + y);
  return squares;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
