import { type Footage, pictureAt, publicly } from "../footage/footage.js";
import { lightTheme, type Theme } from "../theme/theme.js";
import { FONT_FAMILY, textWidth } from "../theme/type.js";
import { marksOf } from "./marks.js";
import { momentOf } from "./moment.js";
import { type Outcome, outcomeAt } from "./outcome.js";
import { posterMarks } from "./poster-marks.js";
import type { Scene } from "./scene.js";
import { escaped, tag } from "./svg.js";

/** Sentences of a poster: keys `poster.caption`, `poster.description`. A `Words` is one. */
export type Speak = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface PosterOptions {
  readonly speak: Speak;
  /** Step shown; by default the last. */
  readonly step?: number;
  /** Px, at least 240; by default 900. The height follows. */
  readonly width?: number;
  /** By default the light theme. */
  readonly theme?: Theme;
  /** By default the scenario's. */
  readonly title?: string;
  /** Prefix of ids inside, unique on a page; by default "poster". */
  readonly id?: string;
}

const EDGE = 16;
const MARGIN = 28;
const [TITLE, CAPTION] = [18, 15];

/**
 * A run as one still picture: an SVG as text, made without a document, that needs no script, no style sheet and no other file.
 *
 * @param positions (2 n) x and y of each agent in [0, 1] by [0, 1]
 */
export function renderPoster(footage: Footage, positions: Float32Array, options: PosterOptions): string {
  const { speak, theme = lightTheme, title = footage.title, id = "poster" } = options;
  const width = Math.max(240, options.width ?? 900);
  const picture = pictureAt(footage, options.step ?? footage.steps);
  const turned = footage.turns;
  const outcome = outcomeAt(footage, turned, picture * footage.stride);
  const [head, foot] = [linesOf(title, TITLE, width - 2 * EDGE), linesOf(speak("poster.caption", { ...outcome }), CAPTION, width - 2 * EDGE)];
  const top = EDGE + head.length * TITLE * 1.3;
  const across = Math.round(width * 0.66);
  const height = Math.ceil(top + across + foot.length * CAPTION * 1.4 + EDGE);
  const scene = sceneOf(footage, positions, { width, height: across, time: picture * footage.stride, theme, turns: turned });
  const moment = momentOf(footage, scene.time, true);
  return tag("svg", {
    xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-desc`, "font-family": FONT_FAMILY,
  },
    tag("title", { id: `${id}-title` }, escaped(title)),
    tag("desc", { id: `${id}-desc` }, escaped(speak("poster.description", described(footage, picture, outcome)))),
    tag("rect", { width, height, fill: theme.paper }),
    ...textsOf(head, TITLE, EDGE + TITLE, 1.3, { fill: theme.ink, "font-weight": "700" }),
    tag("g", { transform: `translate(0 ${Math.round(top)})` }, ...posterMarks(scene, moment, marksOf(scene, moment))),
    ...textsOf(foot, CAPTION, top + across + CAPTION, 1.4, { fill: theme.ink }),
  );
}

function sceneOf(footage: Footage, positions: Float32Array, given: Pick<Scene, "width" | "height" | "time" | "theme" | "turns">): Scene {
  const placed = positions.map((at, k) => MARGIN + at * ((k % 2 === 0 ? given.width : given.height) - 2 * MARGIN));
  return { footage, positions: placed, scale: 1, detail: "full", selected: null, highlighted: null, reduced: true, look: "both", differing: null, ...given };
}

function described(footage: Footage, picture: number, outcome: Outcome) {
  const { n, attitude, expressed, steps, stride, seed } = footage;
  let [thought, said] = [0, 0];
  for (let i = picture * n; i < (picture + 1) * n; i++) {
    thought += attitude[i]!;
    said += publicly(footage, attitude[i]!, expressed[i]!);
  }
  return { ...outcome, step: picture * stride, steps, seed, thought: thought / Math.max(1, n), said: said / Math.max(1, n) };
}

/** As few lines as hold a text, broken between words. */
function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size, "bold") <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const textsOf = (lines: readonly string[], size: number, y: number, leading: number, look: Readonly<Record<string, string>>): string[] =>
  lines.map((line, k) => tag("text", { x: EDGE, y: y + k * size * leading, "font-size": size, ...look }, escaped(line)));
