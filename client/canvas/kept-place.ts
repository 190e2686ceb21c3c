// Where the camera of a picture stands, as the address keeps it when a view is shared, kept or told: for whoever opens it
// sees the same part. In shares of the picture's size, which follows that of the window.
import type { CameraPlace } from './camera.ts';
import type { Scene } from './scene.ts';

const FORM = /^(?<of>[\w.]+),(?<x>-?\d+(?:\.\d+)?),(?<y>-?\d+(?:\.\d+)?),(?<zoom>\d+(?:\.\d+)?)$/u;

/** @param of the view and its layout: a place in one picture is none in another */
export function placeAsText(of: string, { x, y, zoom }: CameraPlace, { width, height }: Scene): string {
  return [of, (x / width).toFixed(4), (y / height).toFixed(4), zoom.toFixed(3)].join(',');
}

/** Null where the text is of another picture, or none of ours. */
export function placeOfText(of: string, text: string | null, { width, height }: Scene): CameraPlace | null {
  const read = FORM.exec(text ?? '')?.groups;
  if (read === undefined || read['of'] !== of) return null;
  const zoom = Number(read['zoom']);
  return zoom > 0 ? { x: Number(read['x']) * width, y: Number(read['y']) * height, zoom } : null;
}

let look: () => string | null = () => null;

/** Where the picture on the screen is looked at; null where nobody moved it, or there is none. */
export const lookedAt = (): string | null => look();

/** Says how that is learned, as long as a picture is there; returns how to take it back. */
export function publishLook(read: () => string | null): () => void {
  look = read;
  return () => {
    if (look === read) look = () => null;
  };
}
