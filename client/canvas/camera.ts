// The camera in the picture's own terms: which place is in the middle, and how many px of screen a px of picture takes.
import type { Sigma } from 'sigma';
import type { Scene } from './scene.ts';

export type CameraPlace = { x: number; y: number; zoom: number };
type Size = { width: number; height: number };

/** Room left around a map, px. */
const MARGIN = 28;
/** The furthest and the nearest zoom, beside what the whole picture needs. */
const ZOOM = { least: 0.5, most: 8 };

/** What is seen first: a drawing at its own size from its top, a map as a whole. */
export function homeOf(scene: Scene, size: Size): CameraPlace {
  if (scene.scaling === 'map') return wholeOf(scene, size);
  // Where it is too wide, its right side: the arrows lead from there.
  const x = Math.max(scene.width - size.width / 2, scene.width / 2);
  return { x: scene.width > size.width ? x : scene.width / 2, y: size.height / 2, zoom: 1 };
}

/** The whole picture in sight. */
export function wholeOf(scene: Scene, size: Size): CameraPlace {
  const margin = scene.scaling === 'map' ? MARGIN : 0;
  const fits = Math.min((size.width - 2 * margin) / scene.width, (size.height - 2 * margin) / scene.height);
  const zoom = scene.scaling === 'map' ? Math.min(fits, ZOOM.most) : Math.min(1, fits);
  return { x: scene.width / 2, y: scene.height / 2, zoom };
}

/** Tells sigma the size of the view and how far the camera may go. */
export function setBounds(sigma: Sigma, scene: Scene, size: Size): void {
  sigma.setCustomBBox({ x: [0, size.width], y: [-size.height, 0] });
  sigma.setSettings({
    minCameraRatio: 1 / ZOOM.most,
    maxCameraRatio: 1 / Math.min(ZOOM.least, wholeOf(scene, size).zoom * 0.8),
    cameraPanBoundaries: {
      // Far enough to bring the lowest row above a sheet that covers half of the picture.
      tolerance: size.height * 0.6,
      boundaries: { x: [0, scene.width], y: [-scene.height, 0] },
    },
  });
}

export function getPlace(sigma: Sigma): CameraPlace {
  const { width, height } = sigma.getDimensions();
  const { x, y, ratio } = sigma.getCamera().getState();
  const span = Math.max(width, height);
  return { x: (x - 0.5) * span + width / 2, y: height / 2 - (y - 0.5) * span, zoom: 1 / ratio };
}

/** @param durationMs 0 jumps */
export function goTo(sigma: Sigma, place: CameraPlace, durationMs: number): void {
  const { width, height } = sigma.getDimensions();
  const span = Math.max(width, height);
  const state = {
    x: 0.5 + (place.x - width / 2) / span,
    y: 0.5 + (height / 2 - place.y) / span,
    ratio: 1 / place.zoom,
    angle: 0,
  };
  if (durationMs === 0) sigma.getCamera().setState(state);
  else void sigma.getCamera().animate(state, { duration: durationMs, easing: 'quadraticInOut' });
}
