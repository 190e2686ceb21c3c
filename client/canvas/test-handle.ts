// What the canvas shows, readable from outside: `window.stemma`, for end-to-end tests and for whoever is curious.
// Coordinates are px of the window. It only reads; to act on the picture, move the pointer or press keys.
import { pathMiddle } from '#layout';
import type { CameraPlace } from './camera.ts';
import type { Picture } from './picture.ts';

export type TestHandle = {
  nodes: () => {
    key: string;
    /** What the node stands for; several nodes may stand for one actor. */
    id: string;
    label: string;
    x: number;
    y: number;
    /** Whether its middle lies within the canvas. */
    visible: boolean;
    /** Whether its name is drawn now. */
    named: boolean;
    /** Lit by hover, focus or selection. */
    highlighted: boolean;
  }[];
  edges: () => {
    key: string;
    source: string;
    target: string;
    width: number;
    sign: string | null;
    /** A point on the edge, half-way. */
    x: number;
    y: number;
    highlighted: boolean;
  }[];
  camera: () => CameraPlace;
  /** Resolves once fonts are there, nothing moves and the last change is drawn. */
  readonly settled: Promise<void>;
};

declare global {
  interface Window {
    stemma?: TestHandle;
  }
}

/** Publishes a picture as `window.stemma`; returns how to take it back. */
export function publishHandle(picture: Picture, container: HTMLElement): () => void {
  const handle: TestHandle = {
    nodes: () => {
      const bounds = container.getBoundingClientRect();
      return picture.scene.nodes.map((node) => {
        const { key, id, label } = node;
        const at = picture.placeOf(node);
        const visible = at.x >= 0 && at.y >= 0 && at.x <= bounds.width && at.y <= bounds.height;
        return {
          key,
          id,
          label,
          x: bounds.left + at.x,
          y: bounds.top + at.y,
          visible,
          named: visible && picture.showsWords(key),
          highlighted: picture.isLit(key),
        };
      });
    },
    edges: () => {
      const bounds = container.getBoundingClientRect();
      return picture.scene.edges
        .filter((edge) => picture.isDrawn(edge))
        .map((edge) => {
          const at = picture.toScreen(pathMiddle(edge.path));
          return {
            key: edge.key,
            source: edge.source,
            target: edge.target,
            width: edge.width,
            sign: edge.sign ?? null,
            x: bounds.left + at.x,
            y: bounds.top + at.y,
            highlighted: picture.isLit(edge.key),
          };
        });
    },
    camera: () => picture.camera,
    get settled() {
      return settle(picture);
    },
  };
  window.stemma = handle;
  return () => {
    if (window.stemma === handle) delete window.stemma;
  };
}

async function settle(picture: Picture): Promise<void> {
  await document.fonts.ready;
  // Two frames: one in which a scheduled refresh runs, one in which it is on the screen.
  do {
    await frame();
    await frame();
  } while (picture.isMoving);
}

function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}
