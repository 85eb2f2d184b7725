import { attitudeColour, SHADES, shades } from "../theme/attitude-colour.js";
import { inkOnShades } from "../theme/on-shade.js";
import { eachArrow } from "./arrows.js";
import { DOCK, dockX, dockY } from "./dock.js";
import { traceSource } from "./dock-glyph.js";
import { BACK } from "./draw-agents.js";
import { BURRS } from "./draw-bursts.js";
import { burrFrom, burrTo, burstInner, burstOuter, CROWNED, OUTLINES, ringWidth, starOf } from "./glyph.js";
import { fewLines, linesOf } from "./lines.js";
import type { Marks } from "./marks.js";
import type { Moment } from "./moment.js";
import type { Scene } from "./scene.js";
import { svgPen, tag } from "./svg.js";

/** A still picture as markup, in the order in which a canvas has it: ties, agents, messages that led to it, those who turned, the selected one, sources. */
export function posterMarks(scene: Scene, moment: Moment, marks: Marks): string[] {
  const layer = (back: 0 | 1) => [
    ...agents(scene, marks, back), cores(scene, marks, back), crowns(scene, moment, marks, back), ...(scene.theme.signs ? [signs(scene, marks, back)] : []), ...turned(scene, moment, marks, back),
  ];
  return [
    ties(scene), ...(marks.anyBack ? [tag("g", { opacity: String(BACK) }, ...layer(1))] : []), ...arrows(scene, moment, marks), ...layer(0), ...selection(scene, marks), ...dock(scene),
  ];
}

function ties({ footage, positions, theme }: Scene): string {
  const lines = fewLines(footage) ? linesOf(footage) : [];
  const pen = svgPen();
  for (let k = 0; k < lines.length; k += 2) {
    pen.moveTo(positions[2 * lines[k]!]!, positions[2 * lines[k]! + 1]!);
    pen.lineTo(positions[2 * lines[k + 1]!]!, positions[2 * lines[k + 1]! + 1]!);
  }
  return tag("path", { d: pen.d, fill: "none", stroke: theme.ink, "stroke-opacity": "0.12", "stroke-width": "0.75" });
}

function agents({ positions, theme }: Scene, { n, radius, outer, hollow, outline, scale, back }: Marks, side: 0 | 1): string[] {
  const colours = shades(theme);
  return OUTLINES.map((dashes, third) => {
    const discs: string[] = [];
    for (let i = 0; i < n; i++) {
      if (outline[i] !== third || back[i] !== side) continue;
      discs.push(tag("circle", { cx: positions[2 * i]!, cy: positions[2 * i + 1]!, r: radius[i]!, fill: hollow[i] === 1 ? theme.paper : colours[outer[i]!]! }));
    }
    const dashed = dashes.length > 0 ? { "stroke-dasharray": dashes.join(" ") } : {};
    return tag("g", { stroke: theme.outline, "stroke-width": String(Math.min(1.25, 0.5 + 0.75 * scale)), ...dashed }, ...discs);
  });
}

function cores({ positions, theme }: Scene, { n, radius, inner, ringed, back }: Marks, side: 0 | 1): string {
  const colours = shades(theme);
  const discs: string[] = [];
  for (let i = 0; i < n; i++) {
    if (ringed[i] === 1 && back[i] === side) discs.push(tag("circle", { cx: positions[2 * i]!, cy: positions[2 * i + 1]!, r: radius[i]! - ringWidth(radius[i]!), fill: colours[inner[i]!]! }));
  }
  return tag("g", { stroke: theme.paper, "stroke-width": "0.8" }, ...discs);
}

function crowns({ positions, theme, footage }: Scene, { from }: Moment, { n, radius, scale, back }: Marks, side: 0 | 1): string {
  const pen = svgPen();
  for (let i = 0; i < n; i++) {
    if (footage.power[from * n + i]! <= CROWNED || back[i] !== side) continue;
    const top = positions[2 * i + 1]! - radius[i]! - 2.5 * scale;
    pen.moveTo(positions[2 * i]!, top);
    pen.lineTo(positions[2 * i]!, top + 4 * scale);
  }
  return tag("path", { d: pen.d, stroke: theme.ink, "stroke-width": 2 * scale });
}

function signs({ positions, theme }: Scene, { n, radius, inner, hollow, back }: Marks, side: 0 | 1): string {
  const pens = [svgPen(), svgPen()] as const;
  const [middle, inked] = [(SHADES - 1) / 2, inkOnShades(theme)];
  for (let i = 0; i < n; i++) {
    const off = inner[i]! - middle;
    if (hollow[i] === 1 || back[i] !== side || Math.abs(off) < middle / 10) continue;
    const [pen, x, y, arm] = [pens[inked[inner[i]!] ? 0 : 1], positions[2 * i]!, positions[2 * i + 1]!, radius[i]! * 0.36];
    pen.moveTo(x - arm, y);
    pen.lineTo(x + arm, y);
    if (off < 0) continue;
    pen.moveTo(x, y - arm);
    pen.lineTo(x, y + arm);
  }
  return pens.map((pen, paper) => tag("path", { d: pen.d, stroke: paper === 1 ? theme.paper : theme.ink, "stroke-width": "1.5" })).join("");
}

/** A star around those who turn in this picture, burrs on those who did in the last ones; a halo under both. */
function turned({ turns: { picture, agent }, positions, theme }: Scene, { from }: Moment, { radius, scale, back }: Marks, side: 0 | 1): string[] {
  const pen = svgPen();
  for (const [k, i] of agent.entries()) {
    if (back[i] !== side) continue;
    const age = from - picture[k]!;
    const [x, y] = [positions[2 * i]!, positions[2 * i + 1]!];
    if (age === 0) {
      const corners = starOf(burstOuter(radius[i]!, 1, scale), burstInner(radius[i]!, 1, scale));
      for (let at = 0; at < corners.length; at += 2) pen[at === 0 ? "moveTo" : "lineTo"](x + corners[at]!, y + corners[at + 1]!);
      pen.closePath();
    } else if (age > 0 && age <= BURRS) {
      for (const [across, down] of [[1, 1], [1, -1], [-1, 1], [-1, -1]] as const) {
        pen.moveTo(x + across * burrFrom(radius[i]!, scale), y + down * burrFrom(radius[i]!, scale));
        pen.lineTo(x + across * burrTo(radius[i]!, scale), y + down * burrTo(radius[i]!, scale));
      }
    }
  }
  return [[theme.burst.halo, 5], [theme.burst.ink, 2]].map(([stroke, width]) => tag("path", { d: pen.d, fill: "none", stroke: stroke!, "stroke-width": width! }));
}

function arrows(scene: Scene, moment: Moment, marks: Marks): string[] {
  const colour = attitudeColour(scene.theme);
  const made: string[] = [];
  eachArrow(scene, moment, marks, (x, y, ux, uy, near, far, opinion) => {
    const [line, head, neck] = [svgPen(), svgPen(), near + 6];
    line.moveTo(x + far * ux, y + far * uy);
    line.lineTo(x + neck * ux, y + neck * uy);
    head.moveTo(x + near * ux, y + near * uy);
    head.lineTo(x + neck * ux - 3 * uy, y + neck * uy + 3 * ux);
    head.lineTo(x + neck * ux + 3 * uy, y + neck * uy - 3 * ux);
    head.closePath();
    made.push(tag("path", { d: line.d, stroke: colour(opinion), "stroke-width": "1.5", "stroke-opacity": "0.7" }), tag("path", { d: head.d, fill: colour(opinion), stroke: scene.theme.outline, "stroke-width": "0.75" }));
  });
  return made;
}

function selection({ selected, positions, theme: { focus } }: Scene, { radius }: Marks): string[] {
  if (selected === null) return [];
  const at = { cx: positions[2 * selected]!, cy: positions[2 * selected + 1]!, r: radius[selected]! + 5, fill: "none" };
  return [tag("circle", { ...at, stroke: focus.halo, "stroke-width": 7 }), tag("circle", { ...at, stroke: focus.ring, "stroke-width": 3 })];
}

function dock(scene: Scene): string[] {
  const { footage, theme } = scene;
  return footage.sources.map(({ campaign }, s) => {
    const [pen, y] = [svgPen(), dockY(scene, s)];
    traceSource(pen, campaign, dockX, y);
    return tag("g", {},
      tag("rect", { x: dockX - DOCK / 2, y: y - DOCK / 2, width: DOCK, height: DOCK, rx: 5, fill: theme.ink, stroke: theme.paper, "stroke-width": 2 }),
      tag("path", { d: pen.d, fill: theme.paper, "data-source": campaign ? "campaign" : "answer" }));
  });
}
