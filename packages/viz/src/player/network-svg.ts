import { marksOf } from "../render/marks.js";
import { momentOf } from "../render/moment.js";
import { posterMarks } from "../render/poster-marks.js";
import { escaped, tag } from "../render/svg.js";
import { FONT_FAMILY } from "../theme/type.js";
import { sceneOf, type Shot } from "./scene-of.js";

/** The network as an SVG that stands still: those who turn have burrs, and no message flies. */
export function networkSvg(shot: Shot, title: string, width = shot.frame.width): string {
  const { frame, state: { footage, time, theme } } = shot;
  const scene = { ...sceneOf(shot).at(time), reduced: true };
  const moment = momentOf(footage, time, true);
  return tag("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${frame.width} ${frame.height}`, width, height: (frame.height * width) / frame.width, role: "img", "font-family": FONT_FAMILY },
    tag("title", {}, escaped(title)), tag("rect", { width: frame.width, height: frame.height, fill: theme.paper }), ...posterMarks(scene, moment, marksOf(scene, moment)));
}
