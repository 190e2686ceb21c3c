// The shaders of nodes. Distances are in px of the picture at zoom 1, negative inside a shape.
import type { Shape } from './scene.ts';

export const SHAPE_NUMBERS: Record<Shape, number> = {
  circle: 0,
  square: 1,
  'cut-square': 2,
  hexagon: 3,
  diamond: 4,
  rounded: 5,
  bar: 6,
  target: 7,
  dotted: 8,
  plus: 9,
  minus: 10,
  dot: 11,
};

export const NODE_VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute vec2 a_half;
attribute vec2 a_look;
attribute vec4 a_color;
attribute vec4 a_ground;
attribute vec4 a_ring;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;

varying vec2 v_point;
varying vec2 v_half;
varying vec2 v_look;
varying vec4 v_color;
varying vec4 v_ground;
varying vec4 v_ring;

// Room for the ring of a selected node.
const float MARGIN = 7.0;

void main() {
  v_half = a_half;
  v_look = a_look;
  v_color = a_color;
  v_ground = a_ground;
  v_ring = a_ring;
  v_point = a_corner * (a_half + MARGIN);
  vec2 place = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(place + v_point * u_scale * 2.0 / u_viewport, 0.0, 1.0);
  // A hidden node is all zeros.
  if (a_half.x <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`;

export const NODE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec2 v_point;
varying vec2 v_half;
varying vec2 v_look;
varying vec4 v_color;
varying vec4 v_ground;
varying vec4 v_ring;

uniform float u_scale;
uniform float u_pixelRatio;

const float STROKE = 1.75;
const float TURN = 6.28318530718;

float box(vec2 p, vec2 b) {
  vec2 q = abs(p) - b;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
}

// Points at left and right; r is from the middle to the flat side. Inigo Quilez, "2D distance functions".
float hexagon(vec2 p, float r) {
  const vec3 k = vec3(-0.866025404, 0.5, 0.577350269);
  p = abs(p);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}

float outline(float shape, vec2 p, vec2 b) {
  if (shape == 1.0) return box(p, b);
  if (shape == 2.0) return max(box(p, b), (abs(p.x) + p.y - b.x * 1.5) * 0.70710678);
  if (shape == 3.0) return hexagon(p, b.y);
  if (shape == 4.0) return (abs(p.x) + abs(p.y) - b.x) * 0.70710678;
  if (shape == 5.0 || shape == 9.0 || shape == 10.0) return box(p, b - 2.8) - 2.8;
  if (shape == 6.0) return box(p, b);
  return length(p) - b.x;
}

void main() {
  float shape = v_look.x;
  bool isSolid = v_look.y > 0.5;
  float sharp = u_scale * u_pixelRatio;
  // The stroke lies inside the given width and height.
  vec2 b = v_half - STROKE * 0.5;
  float d = shape == 11.0 ? length(v_point) - v_half.x : outline(shape, v_point, shape == 6.0 && isSolid ? v_half : b);
  float inside = clamp(0.5 - d * sharp, 0.0, 1.0);
  float stroke = clamp(0.5 - (abs(d) - STROKE * 0.5) * sharp, 0.0, 1.0);
  float mark = 0.0;
  if (shape == 7.0) mark = clamp(0.5 - (length(v_point) - 2.0) * sharp, 0.0, 1.0);
  if (shape == 8.0) {
    // Ten dashes of 1.6 and gaps of 2.2.
    float turn = fract(atan(v_point.y, v_point.x) / TURN * 10.0);
    float gap = (abs(turn - 0.5) - 0.21) * TURN * b.x / 10.0;
    stroke *= clamp(0.5 - gap * sharp, 0.0, 1.0);
    if (isSolid) mark = clamp(0.5 - (length(v_point) - 3.0) * sharp, 0.0, 1.0);
  }
  if (shape == 9.0 || shape == 10.0) {
    float across = box(v_point, vec2(2.9, 0.6));
    float down = shape == 9.0 ? box(v_point, vec2(0.6, 2.9)) : across;
    mark = clamp(0.5 - min(across, down) * sharp, 0.0, 1.0);
  }
  bool isFilled = (isSolid && shape != 8.0) || shape == 11.0;
  vec4 color = isFilled ? v_color : v_ground;
  color = mix(color, v_color, max(isFilled ? 0.0 : mark, stroke));
  if (isFilled && shape == 7.0) color = mix(color, v_ground, mark);
  float alpha = max(inside, stroke);
  if (shape == 8.0) alpha = max(inside, stroke);
  vec4 result = vec4(color.rgb, 1.0) * alpha;
  float ring = clamp(0.5 - (abs(d - 4.0) - 0.875) * sharp, 0.0, 1.0) * v_ring.a;
  gl_FragColor = mix(result, vec4(v_ring.rgb, 1.0), ring);
}
`;
