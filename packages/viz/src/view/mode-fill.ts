import { group, rectangle, type Shape, shape } from "../chart/shape.js";
import { modePattern } from "../theme/mode-pattern.js";
import type { ModeName, Theme } from "../theme/theme.js";
import { STACKED } from "./mode-shares.js";

/** Patterns of all modes, to be drawn with before them. */
export const modeDefinitions = (id: string, theme: Theme): Shape => shape("defs", {}, STACKED.map((mode) => definition(id, mode, theme)));

/** What fills an area of a mode. */
export const modeFill = (id: string, mode: ModeName): string => `url(#${id}-${mode})`;

function definition(id: string, mode: ModeName, theme: Theme): Shape {
  const { size, ground, path, colour, width } = modePattern(mode, theme);
  const ink = width > 0 ? { fill: "none", stroke: colour, "stroke-width": width } : { fill: colour };
  const marks = path === "" ? [] : [shape("path", { d: path, ...ink })];
  return shape("pattern", { id: `${id}-${mode}`, width: size, height: size, patternUnits: "userSpaceOnUse" }, [group([rectangle({ x: 0, y: 0, width: size, height: size }, { fill: ground }), ...marks])]);
}
