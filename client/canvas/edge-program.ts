// Draws every edge along its path as one strip of triangles, its width in px, and its head as a triangle of its own.
import { createEdgeCompoundProgram, EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { CURVE_POINTS, type Path } from '#layout';
import {
  HEAD_FRAGMENT_SHADER,
  HEAD_VERTEX_SHADER,
  LINE_FRAGMENT_SHADER,
  LINE_VERTEX_SHADER,
} from './edge-shader.ts';
import { toFramed, Uploads } from './instances.ts';
import { HEAD } from './scene.ts';

/** What sigma keeps for each edge of a scene, colours resolved. */
export type EdgeDrawing = EdgeDisplayData & {
  path: Path;
  isDotted: boolean;
  /** The colour of its head; null where it bears none. */
  head: string | null;
};

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_scale', 'u_pixelRatio'] as const;
type Uniform = (typeof UNIFORMS)[number];

abstract class InstancedEdgeProgram extends EdgeProgram<Uniform> {
  #uploads = new Uploads();

  override process(
    index: number,
    offset: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDrawing,
  ): void {
    this.#uploads.forget();
    super.process(index, offset, source, target, data);
  }

  override reallocate(capacity: number): void {
    this.#uploads.forget();
    super.reallocate(capacity);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
    gl.uniform2f(uniformLocations['u_viewport'] ?? null, params.width, params.height);
    gl.uniform1f(uniformLocations['u_scale'] ?? null, 1 / params.sizeRatio);
    gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio);
  }

  protected override bindProgram(program: ProgramInfo): void {
    this.#uploads.bind(program, this, (attribute, offset, isPerInstance) =>
      this.bindAttribute(attribute, program, offset, isPerInstance),
    );
  }
}

class LineProgram extends InstancedEdgeProgram {
  override getDefinition() {
    const steps = Array.from({ length: CURVE_POINTS + 2 }, (_, step) => step);
    return {
      VERTICES: steps.length * 2,
      VERTEX_SHADER_SOURCE: LINE_VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: LINE_FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_lead', size: 4, type: FLOAT },
        { name: 'a_controls', size: 4, type: FLOAT },
        { name: 'a_tail', size: 4, type: FLOAT },
        { name: 'a_look', size: 3, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_step', size: 2, type: FLOAT }],
      CONSTANT_DATA: steps.flatMap((step) => [
        [step, 1],
        [step, -1],
      ]),
    };
  }

  override processVisibleItem(
    _id: number,
    start: number,
    _source: NodeDisplayData,
    _target: NodeDisplayData,
    data: EdgeDrawing,
  ): void {
    const framed = toFramed(this.renderer.getCustomBBox());
    const { path } = data;
    const points = [path.start, path.bendStart, path.control1, path.control2, path.bendEnd, path.end];
    this.array.set(
      [
        ...points.flatMap((point) => [framed.x(point.x), framed.y(point.y)]),
        data.size,
        data.isDotted ? 1 : 0,
        data.head === null ? 0 : HEAD.length - 1,
        floatColor(data.color),
      ],
      start,
    );
  }
}

class HeadProgram extends InstancedEdgeProgram {
  override getDefinition() {
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: HEAD_VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: HEAD_FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_tip', size: 4, type: FLOAT },
        { name: 'a_size', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, -1],
        [0, 1],
        [1, -1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(
    _id: number,
    start: number,
    _source: NodeDisplayData,
    _target: NodeDisplayData,
    data: EdgeDrawing,
  ): void {
    const framed = toFramed(this.renderer.getCustomBBox());
    const { end, bendEnd, control2 } = data.path;
    const before = end.x === bendEnd.x && end.y === bendEnd.y ? control2 : bendEnd;
    const size = data.head === null ? [0, 0] : [HEAD.length, HEAD.breadth];
    this.array.set(
      [
        framed.x(end.x),
        framed.y(end.y),
        framed.x(before.x),
        framed.y(before.y),
        ...size,
        floatColor(data.head ?? data.color),
      ],
      start,
    );
  }
}

export const PathProgram = createEdgeCompoundProgram([LineProgram, HeadProgram]);
