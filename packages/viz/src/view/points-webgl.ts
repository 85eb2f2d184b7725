/** Points to draw, in px of the page. */
export interface Points {
  /** (2 n). */
  readonly positions: Float32Array;
  /** (4 n) red, green, blue and opacity of each. */
  readonly colours: Uint8Array;
  /** (n) diameters. */
  readonly sizes: Float32Array;
}

export interface PointsRenderer {
  /** Clears, and draws in a frame of so many px, each of which is `ratio` px of the screen wide. */
  draw(points: Points, width: number, height: number, ratio: number): void;
  /** Gives the context back. */
  dispose(): void;
}

export interface PointsOptions {
  /** Draws even where a processor plays the graphics card, which is slower than Canvas 2D. */
  readonly force?: boolean;
  /** Hears when the browser has taken the context away. */
  readonly onLost?: () => void;
}

const VERTEX = `#version 300 es
in vec2 position; in vec4 colour; in float size;
uniform vec2 frame; uniform float ratio;
out vec4 shade; out float edge;
void main() {
  vec2 at = position / frame * 2.0 - 1.0;
  gl_Position = vec4(at.x, -at.y, 0.0, 1.0);
  gl_PointSize = size * ratio;
  edge = 2.0 / gl_PointSize;
  shade = colour;
}`;
const FRAGMENT = `#version 300 es
precision mediump float;
in vec4 shade; in float edge;
out vec4 pixel;
void main() {
  float opacity = shade.a * (1.0 - smoothstep(1.0 - edge, 1.0, length(gl_PointCoord * 2.0 - 1.0)));
  pixel = vec4(shade.rgb * opacity, opacity);
}`;

/** Draws many points with WebGL 2. Null where there is none, or none on a graphics card. */
export function createPoints(canvas: HTMLCanvasElement, { force = false, onLost }: PointsOptions = {}): PointsRenderer | null {
  const gl = canvas.getContext("webgl2", { antialias: false });
  if (gl === null) return null;
  const release = () => gl.getExtension("WEBGL_lose_context")?.loseContext();
  const program = !force && isSoftware(gl) ? null : linked(gl);
  if (program === null) {
    release();
    return null;
  }
  const lost = () => onLost?.();
  canvas.addEventListener("webglcontextlost", lost);
  gl.useProgram(program);
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  const position = attribute(gl, program, "position", 2, gl.FLOAT);
  const colour = attribute(gl, program, "colour", 4, gl.UNSIGNED_BYTE);
  const size = attribute(gl, program, "size", 1, gl.FLOAT);
  const [frame, ratioAt] = [gl.getUniformLocation(program, "frame"), gl.getUniformLocation(program, "ratio")];
  return {
    draw({ positions, colours, sizes }, width, height, ratio) {
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.uniform2f(frame, width, height);
      gl.uniform1f(ratioAt, ratio);
      position(positions);
      colour(colours);
      size(sizes);
      gl.drawArrays(gl.POINTS, 0, sizes.length);
    },
    dispose() {
      canvas.removeEventListener("webglcontextlost", lost);
      release();
    },
  };
}

/** Whether a processor plays the graphics card, as far as the browser tells. */
function isSoftware(gl: WebGL2RenderingContext): boolean {
  const told = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(told === null ? gl.RENDERER : told.UNMASKED_RENDERER_WEBGL));
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}

function linked(gl: WebGL2RenderingContext): WebGLProgram | null {
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
    const shader = gl.createShader(kind);
    if (shader === null) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) ? program : null;
}

/** Binds a column to a name in the program; returns what fills it, without a new buffer where the size is the same. */
function attribute(gl: WebGL2RenderingContext, program: WebGLProgram, name: string, width: number, type: number): (values: Float32Array | Uint8Array) => void {
  const buffer = gl.createBuffer();
  const at = gl.getAttribLocation(program, name);
  let length = -1;
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.enableVertexAttribArray(at);
  gl.vertexAttribPointer(at, width, type, type === gl.UNSIGNED_BYTE, 0, 0);
  return (values) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    if (values.length === length) gl.bufferSubData(gl.ARRAY_BUFFER, 0, values);
    else gl.bufferData(gl.ARRAY_BUFFER, values, gl.DYNAMIC_DRAW);
    length = values.length;
  };
}
