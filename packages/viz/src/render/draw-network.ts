import { drawAgents } from "./draw-agents.js";
import { drawAnswers } from "./draw-answers.js";
import { drawBursts } from "./draw-bursts.js";
import { drawDock } from "./dock.js";
import { drawFlights, drawPaths } from "./draw-flights.js";
import { drawPoints } from "./draw-points.js";
import { drawSelection } from "./draw-selection.js";
import { drawTies, tiesShown } from "./draw-ties.js";
import { ANEW, type Easel } from "./easel.js";
import { type Marks, marksOf } from "./marks.js";
import { FLIGHT, type Moment, momentOf } from "./moment.js";
import type { Scene } from "./scene.js";
import type { StampPen } from "./stamp-pen.js";

/**
 * Draws one picture of a network over what is there, in px of the scene: ties, agents, messages, those who turn. What lies behind is left as
 * it is. Whoever draws one after another on the same canvas does so with an easel of its own.
 */
export function drawNetwork(context: CanvasRenderingContext2D, scene: Scene, easel: Easel = ANEW): void {
  const moment = coarse(momentOf(scene.footage, scene.time, scene.reduced), scene);
  const marks = marksOf(scene, moment);
  context.save();
  context.lineCap = "butt";
  if (scene.selected !== null || tiesShown(scene)) easel.ties(context, tiesOf(scene), (on) => drawTies(on, scene), false);
  if (scene.detail !== "points") drawPaths(context, scene, moment, marks);
  const pen = scene.detail === "simple" && scene.fakes == null ? easel.stamp() : null;
  easel.people(context, [pen, ...peopleOf(scene, moment)], (on) => drawPeople(on, scene, marks, pen), scene.detail !== "full");
  if (scene.detail !== "points") drawFlights(context, scene, moment, marks);
  if (scene.detail === "full") drawAnswers(context, scene, moment, marks);
  drawBursts(context, scene, marks);
  drawSelection(context, scene, marks);
  drawDock(context, scene);
  context.restore();
}

/** Looks on the way from one picture to the next of those that are too small to be looked at one by one. */
const BETWEEN = 4;
const coarse = (moment: Moment, { detail }: Scene): Moment => (detail === "full" ? moment : { ...moment, mix: Math.floor(moment.mix * BETWEEN) / BETWEEN });

/** All that ties look like, and lie like. */
const tiesOf = ({ footage: { speakers }, positions, moved, theme, selected, detail }: Scene): readonly unknown[] => [speakers, positions, moved, theme, selected, detail];

/** All that agents look like, and lie like: while messages fly none of it changes. */
const peopleOf = (scene: Scene, { from, mix }: Moment): readonly unknown[] => [
  ...tiesOf(scene), scene.footage, scene.width, scene.height, scene.scale, scene.look, scene.highlighted, scene.fakes, from, mix, Math.floor(scene.time + (scene.reduced ? 0 : 1 - FLIGHT)),
];

function drawPeople(context: CanvasRenderingContext2D, scene: Scene, marks: Marks, pen: StampPen | null | undefined): void {
  if (scene.detail === "points" || pen === undefined) return drawPoints(context, scene, marks);
  if (pen === null) return drawAgents(context, scene, marks);
  pen.begin(context);
  drawAgents(context, scene, marks, pen);
  pen.end(context);
}
