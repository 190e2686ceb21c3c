// Draws every node as a crisp shape at any zoom: the graphics card computes each pixel's distance to the outline.
import type { Sigma } from 'sigma';
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { Uploads } from './instances.ts';
import { NODE_FRAGMENT_SHADER, NODE_VERTEX_SHADER, SHAPE_NUMBERS } from './node-shader.ts';
import type { SceneNode } from './scene.ts';

/** What sigma keeps for each node of a scene, colours resolved. */
export type NodeDrawing = NodeDisplayData &
  Pick<SceneNode, 'shape' | 'width' | 'height' | 'isSolid'> & { ground: string; ring: string | null };

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_scale', 'u_pixelRatio'] as const;

export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  #uploads = new Uploads();

  /** Without the buffer in which sigma draws what can be hit: that is asked of the scene. */
  constructor(gl: WebGLRenderingContext, _hits: WebGLFramebuffer | null, renderer: Sigma) {
    super(gl, null, renderer);
  }

  override getDefinition() {
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: NODE_VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_half', size: 2, type: FLOAT },
        { name: 'a_look', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ground', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  override process(index: number, offset: number, data: NodeDrawing): void {
    this.#uploads.forget();
    super.process(index, offset, data);
  }

  override reallocate(capacity: number): void {
    this.#uploads.forget();
    super.reallocate(capacity);
  }

  override processVisibleItem(_id: number, start: number, data: NodeDrawing): void {
    this.array.set(
      [
        data.x,
        data.y,
        data.width / 2,
        data.height / 2,
        SHAPE_NUMBERS[data.shape],
        data.isSolid ? 1 : 0,
        floatColor(data.color),
        floatColor(data.ground),
        data.ring === null ? 0 : floatColor(data.ring),
      ],
      start,
    );
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
