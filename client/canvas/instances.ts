// Shared by the canvas's programs: binds what is drawn once for each node or edge, and sends it to the graphics card
// only after it changed. Sigma's own programs send everything again each frame, which makes panning 20–50 times dearer.
import type { ProgramAttributeSpecification, ProgramInfo } from 'sigma/rendering';

type Instances = {
  ATTRIBUTES: ProgramAttributeSpecification[];
  CONSTANT_ATTRIBUTES: ProgramAttributeSpecification[];
  array: Float32Array;
  constantArray: Float32Array;
};

export class Uploads {
  #sent = new WeakSet<ProgramInfo>();

  /** What was sent is out of date. */
  forget(): void {
    this.#sent = new WeakSet();
  }

  /** @param bind binds one attribute at an offset and returns its length, both in bytes */
  bind(
    program: ProgramInfo,
    instances: Instances,
    bind: (attribute: ProgramAttributeSpecification, offset: number, isPerInstance: boolean) => number,
  ): void {
    const { gl, buffer, constantBuffer } = program;
    const isSent = this.#sent.has(program);
    gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
    let offset = 0;
    for (const attribute of instances.CONSTANT_ATTRIBUTES) offset += bind(attribute, offset, false);
    if (!isSent) gl.bufferData(gl.ARRAY_BUFFER, instances.constantArray, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    offset = 0;
    for (const attribute of instances.ATTRIBUTES) offset += bind(attribute, offset, true);
    if (!isSent) gl.bufferData(gl.ARRAY_BUFFER, instances.array, gl.DYNAMIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
    this.#sent.add(program);
  }
}

/** From the picture's px, y downwards, to sigma's unit square, y upwards. */
export function toFramed(box: { x: [number, number]; y: [number, number] } | null) {
  const [left, right] = box?.x ?? [0, 1];
  const [bottom, top] = box?.y ?? [0, 1];
  const span = Math.max(right - left, top - bottom) || 1;
  return {
    x: (x: number): number => 0.5 + (x - (left + right) / 2) / span,
    y: (y: number): number => 0.5 + (-y - (bottom + top) / 2) / span,
  };
}
