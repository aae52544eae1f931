import type { CustomLayerInterface, CustomRenderMethodInput, MapLibreMap } from 'maplibre-gl';
import { type Palette, rgbaOf } from './palette';
import type { Ring } from './scene';
import { EARTH_KM, kmPerPixel } from './sphere';

const RADIAN = Math.PI / 180;
/** The veil reaches this far from the school: past the edge of any map that shows its ring, in parts of the world's width. */
const VEIL_REACH = 0.2;
const VEIL_OPACITY = 0.45;

const VERTEX = `#version 300 es
in vec2 corner;
uniform mat4 matrix;
uniform vec2 centre;
out vec2 offset;
void main() {
  offset = corner * ${VEIL_REACH.toFixed(2)};
  gl_Position = matrix * vec4(centre + offset, 0.0, 1.0);
}`;

// Distances are great circles, worked out per pixel, so the line is exactly the reach of the analysis at every latitude.
const FRAGMENT = `#version 300 es
precision highp float;
in vec2 offset;
uniform float latitude;
uniform float mercatorY;
uniform float radiusKm;
uniform float breakEvenKm;
uniform float pixelKm;
uniform vec4 veil;
uniform vec3 ink;
uniform vec3 casing;
out vec4 colour;
const float PI = 3.141592653589793;
vec4 over(vec4 below, vec3 above, float cover) {
  return vec4(above * cover, cover) + below * (1.0 - cover);
}
float line(float km, float width) {
  return clamp(width * 0.5 + 0.5 - abs(km) / pixelKm, 0.0, 1.0);
}
void main() {
  float y = (mercatorY + offset.y) * 2.0 * PI;
  float lat = PI * 0.5 - 2.0 * atan(exp(y - PI));
  float a = sin((lat - latitude) * 0.5);
  float b = sin(offset.x * PI);
  float km = 2.0 * ${EARTH_KM.toFixed(4)} * asin(sqrt(a * a + cos(lat) * cos(latitude) * b * b));
  float outside = clamp((km - radiusKm) / pixelKm + 0.5, 0.0, 1.0);
  colour = vec4(veil.rgb, 1.0) * veil.a * outside;
  colour = over(colour, casing, line(km - radiusKm, 6.0));
  colour = over(colour, ink, line(km - radiusKm, 2.5));
  if (breakEvenKm > 0.0) {
    float along = atan(offset.x, offset.y) * breakEvenKm / pixelKm;
    float dash = clamp(2.5 - abs(mod(along, 8.0) - 4.0), 0.0, 1.0);
    colour = over(colour, casing, line(km - breakEvenKm, 3.5) * dash * 0.8);
    colour = over(colour, ink, line(km - breakEvenKm, 1.5) * dash);
  }
}`;

const UNIFORMS = [
  'matrix',
  'centre',
  'latitude',
  'mercatorY',
  'radiusKm',
  'breakEvenKm',
  'pixelKm',
  'veil',
  'ink',
  'casing',
] as const;

/** The ring and the veil outside it, drawn in one go by the graphics card: a change of radius is a change of one number. */
export class RingLayer implements CustomLayerInterface {
  readonly id = 'ring';
  readonly type = 'custom';
  private ring: Ring | null = null;
  private palette: Palette;
  private map: MapLibreMap | null = null;
  private program: WebGLProgram | null = null;
  private corners: WebGLBuffer | null = null;
  private corner = 0;
  private readonly places = new Map<string, WebGLUniformLocation | null>();

  constructor(palette: Palette) {
    this.palette = palette;
  }

  /** Takes effect at the next repaint. */
  show(ring: Ring | null, palette: Palette): void {
    this.ring = ring;
    this.palette = palette;
  }

  onAdd(map: MapLibreMap, gl: WebGL2RenderingContext): void {
    this.map = map;
    const program = gl.createProgram();
    for (const [kind, source] of [
      [gl.VERTEX_SHADER, VERTEX],
      [gl.FRAGMENT_SHADER, FRAGMENT],
    ] as const) {
      const shader = gl.createShader(kind);
      if (!shader) return;
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    for (const name of UNIFORMS) this.places.set(name, gl.getUniformLocation(program, name));
    this.corner = gl.getAttribLocation(program, 'corner');
    this.corners = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.corners);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
    this.program = program;
  }

  onRemove(_map: MapLibreMap, gl: WebGL2RenderingContext): void {
    gl.deleteProgram(this.program);
    gl.deleteBuffer(this.corners);
    this.program = null;
  }

  render(gl: WebGL2RenderingContext, { defaultProjectionData }: CustomRenderMethodInput): void {
    const { ring, program, map } = this;
    if (!ring || !program || !map) return;
    const place = (name: (typeof UNIFORMS)[number]) => this.places.get(name) ?? null;
    const x = ring.lon / 360 + 0.5;
    const y = 0.5 - Math.asinh(Math.tan(ring.lat * RADIAN)) / (2 * Math.PI);
    // biome-ignore lint/correctness/useHookAtTopLevel: a call of WebGL, not of React.
    gl.useProgram(program);
    gl.uniformMatrix4fv(place('matrix'), false, Float32Array.from(defaultProjectionData.mainMatrix));
    gl.uniform2f(place('centre'), x, y);
    gl.uniform1f(place('latitude'), ring.lat * RADIAN);
    gl.uniform1f(place('mercatorY'), y);
    gl.uniform1f(place('radiusKm'), ring.radiusKm);
    gl.uniform1f(place('breakEvenKm'), ring.breakEvenKm ?? 0);
    gl.uniform1f(place('pixelKm'), kmPerPixel(ring.lat, map.getZoom()));
    gl.uniform4f(place('veil'), ...unit(this.palette.casing), VEIL_OPACITY);
    gl.uniform3f(place('ink'), ...unit(this.palette.ink));
    gl.uniform3f(place('casing'), ...unit(this.palette.inkCasing));
    gl.bindBuffer(gl.ARRAY_BUFFER, this.corners);
    gl.enableVertexAttribArray(this.corner);
    gl.vertexAttribPointer(this.corner, 2, gl.FLOAT, false, 0, 0);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
  }
}

function unit(colour: string): [number, number, number] {
  const [red, green, blue] = rgbaOf(colour);
  return [red / 255, green / 255, blue / 255];
}
