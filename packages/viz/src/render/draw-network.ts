import { drawAgents } from "./draw-agents.js";
import { drawAnswers } from "./draw-answers.js";
import { drawBursts } from "./draw-bursts.js";
import { drawDock } from "./dock.js";
import { drawFlights, drawPaths } from "./draw-flights.js";
import { drawPoints } from "./draw-points.js";
import { drawSelection } from "./draw-selection.js";
import { drawTies } from "./draw-ties.js";
import { marksOf } from "./marks.js";
import { momentOf } from "./moment.js";
import type { Scene } from "./scene.js";

/** Draws one picture of a network over what is there, in px of the scene: ties, agents, messages, those who turn. What lies behind is left as it is. */
export function drawNetwork(context: CanvasRenderingContext2D, scene: Scene): void {
  const moment = momentOf(scene.footage, scene.time, scene.reduced);
  const marks = marksOf(scene, moment);
  context.save();
  context.lineCap = "butt";
  drawTies(context, scene);
  if (scene.detail !== "points") drawPaths(context, scene, moment, marks);
  if (scene.detail === "points") drawPoints(context, scene, marks);
  else drawAgents(context, scene, marks);
  if (scene.detail !== "points") drawFlights(context, scene, moment, marks);
  if (scene.detail === "full") drawAnswers(context, scene, moment, marks);
  drawBursts(context, scene, marks);
  drawSelection(context, scene, marks);
  drawDock(context, scene);
  context.restore();
}
