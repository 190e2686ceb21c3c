// The shaders of edges: the line, and the head at its end.
import { CURVE_POINTS } from '#layout';

export const LINE_VERTEX_SHADER = /* glsl */ `
attribute vec4 a_lead;
attribute vec4 a_controls;
attribute vec4 a_tail;
attribute vec3 a_look;
attribute vec4 a_color;
attribute vec2 a_step;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform float u_pixelRatio;

varying float v_across;
varying float v_along;
varying float v_half;
varying float v_isDotted;
varying vec3 v_tip;
varying vec4 v_color;

const float LAST = ${CURVE_POINTS + 1}.0;

vec2 toPixels(vec2 p) {
  return (u_matrix * vec3(p, 1.0)).xy * 0.5 * u_viewport;
}

// Step 0 is the start, the last the end, those between lie on the curve.
vec2 pointAt(float k) {
  if (k < 0.5) return toPixels(a_lead.xy);
  if (k > LAST - 0.5) return toPixels(a_tail.zw);
  float t = (k - 1.0) / (LAST - 2.0);
  float u = 1.0 - t;
  vec2 p = u * u * u * a_lead.zw + 3.0 * u * u * t * a_controls.xy + 3.0 * u * t * t * a_controls.zw + t * t * t * a_tail.xy;
  return toPixels(p);
}

void main() {
  float k = a_step.x;
  vec2 here = pointAt(k);
  vec2 tangent = pointAt(min(k + 1.0, LAST)) - pointAt(max(k - 1.0, 0.0));
  // Where the curve begins at the start there is no straight part, and the neighbours coincide.
  if (length(tangent) < 0.01) tangent = pointAt(min(k + 2.0, LAST)) - pointAt(max(k - 2.0, 0.0));
  if (length(tangent) < 0.01) tangent = vec2(1.0, 0.0);
  vec2 normal = normalize(vec2(-tangent.y, tangent.x));

  v_half = a_look.x * u_scale * 0.5;
  v_across = a_step.y * (v_half + 1.0 / u_pixelRatio);
  v_isDotted = a_look.y;
  v_along = 0.0;
  if (v_isDotted > 0.5) {
    vec2 before = pointAt(0.0);
    for (int i = 1; i <= ${CURVE_POINTS + 1}; i++) {
      if (float(i) > k) break;
      vec2 next = pointAt(float(i));
      v_along += distance(before, next);
      before = next;
    }
    v_along /= u_scale;
  }
  v_color = a_color;
  vec2 place = here + normal * v_across;
  v_tip = vec3(place - toPixels(a_tail.zw), a_look.z * u_scale);
  gl_Position = vec4(place * 2.0 / u_viewport, 0.0, 1.0);
  // A hidden edge is all zeros.
  if (a_look.x <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

export const LINE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying float v_across;
varying float v_along;
varying float v_half;
varying float v_isDotted;
varying vec3 v_tip;
varying vec4 v_color;

uniform float u_pixelRatio;

void main() {
  float alpha = clamp((v_half - abs(v_across)) * u_pixelRatio + 0.5, 0.0, 1.0);
  if (v_isDotted > 0.5) alpha *= clamp((0.9 - abs(mod(v_along, 4.2) - 2.1)) * 2.0 + 0.5, 0.0, 1.0);
  // The line ends within its head, or a broad one would blunt it.
  if (v_tip.z > 0.0) alpha *= clamp((length(v_tip.xy) - v_tip.z) * u_pixelRatio + 0.5, 0.0, 1.0);
  gl_FragColor = vec4(v_color.rgb, 1.0) * alpha;
}
`;

export const HEAD_VERTEX_SHADER = /* glsl */ `
attribute vec4 a_tip;
attribute vec2 a_size;
attribute vec4 a_color;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;

varying vec2 v_point;
varying vec2 v_size;
varying vec4 v_color;

void main() {
  vec2 tip = (u_matrix * vec3(a_tip.xy, 1.0)).xy * 0.5 * u_viewport;
  vec2 from = (u_matrix * vec3(a_tip.zw, 1.0)).xy * 0.5 * u_viewport;
  vec2 back = from - tip;
  back = length(back) < 0.01 ? vec2(1.0, 0.0) : normalize(back);
  // x runs from the tip to the base, y across; a pixel more on each side for smooth edges.
  v_size = a_size * u_scale;
  v_point = vec2(mix(-1.0, v_size.x + 1.0, a_corner.x), a_corner.y * (v_size.y * 0.5 + 1.0));
  v_color = a_color;
  vec2 place = tip + back * v_point.x + vec2(-back.y, back.x) * v_point.y;
  gl_Position = vec4(place * 2.0 / u_viewport, 0.0, 1.0);
  if (a_size.x <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

export const HEAD_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec2 v_point;
varying vec2 v_size;
varying vec4 v_color;

uniform float u_pixelRatio;

void main() {
  float slope = v_size.y * 0.5 / v_size.x;
  float side = (abs(v_point.y) - v_point.x * slope) / sqrt(1.0 + slope * slope);
  float d = max(v_point.x - v_size.x, side);
  gl_FragColor = vec4(v_color.rgb, 1.0) * clamp(0.5 - d * u_pixelRatio, 0.0, 1.0);
}
`;
