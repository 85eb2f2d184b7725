import { attitudeColour } from "../theme/attitude-colour.js";
import type { Theme } from "../theme/theme.js";
import { eachArrow } from "./arrows.js";
import { DOCK, dockX } from "./dock.js";
import { type Flights, flightsOf, PRIVATE } from "./flights.js";
import type { Marks } from "./marks.js";
import { eased, type Moment } from "./moment.js";
import { sizeOf, trace } from "./particle.js";
import type { Scene } from "./scene.js";

/** Most messages that fly as marks of their own; of more, only their light runs along the ties. */
export const MOST_MARKS = 300;
/** Shades that messages are told apart in: the seven of the theme. */
const STEPS = 7;
const stepOf = (opinion: number): number => Math.round(((Math.min(1, Math.max(-1, opinion)) + 1) / 2) * (STEPS - 1));

/** Most lights at once; of more, only what concerns those who do not step back. */
const MOST_LIGHTS = 4_000;

/** Ties along which messages of the step fly, to lie under agents; where they are many, lights that run along them. */
export function drawPaths(context: CanvasRenderingContext2D, scene: Scene, moment: Moment, marks: Marks): void {
  if (scene.reduced || moment.flown >= 1) return;
  const flights = flightsOf(scene.footage, moment.step);
  for (const [first, last] of [[0, flights.contacts], [flights.contacts, flights.length]] as const) {
    const many = seen(flights, marks, first, last);
    for (let step = 0; step < STEPS && many > 0; step++) {
      if (many <= MOST_MARKS) paths(context, scene, marks, flights, step, first, last);
      else if (first > 0 && many <= MOST_LIGHTS) lights(context, scene, moment, marks, flights, step);
    }
  }
}

/** Messages of the step, over agents: marks in flight, waves of a source that sends to very many; arrows where nothing may move. */
export function drawFlights(context: CanvasRenderingContext2D, scene: Scene, moment: Moment, marks: Marks): void {
  if (scene.reduced) return arrows(context, scene, moment, marks);
  if (moment.flown >= 1) return;
  const flights = flightsOf(scene.footage, moment.step);
  for (const [first, last] of [[0, flights.contacts], [flights.contacts, flights.length]] as const) {
    const many = seen(flights, marks, first, last);
    if (many > MOST_MARKS && last === flights.contacts) pulse(context, scene, moment, flights);
    for (let step = 0; step < STEPS && many > 0 && many <= MOST_MARKS; step++) particles(context, scene, moment, marks, flights, step, first, last);
  }
}

/** How many of some messages reach agents that do not step back. */
function seen({ to }: Flights, { back }: Marks, first: number, last: number): number {
  let count = 0;
  for (let k = first; k < last; k++) if (back[to[k]!] === 0) count++;
  return count;
}

const startX = ({ positions }: Scene, { from }: Flights, k: number): number => (from[k]! < 0 ? dockX : positions[2 * from[k]!]!);
const startY = ({ positions, height }: Scene, { from }: Flights, k: number): number => (from[k]! < 0 ? height / 2 : positions[2 * from[k]! + 1]!);

/** Strokes the path; between edges where shades may be as pale as paper. */
function stroke(context: CanvasRenderingContext2D, { signs, outline }: Theme, colour: string, width: number): void {
  if (signs) {
    context.strokeStyle = outline;
    context.lineWidth = width + 1.5;
    context.stroke();
  }
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** Ties along which something flies. */
function paths(context: CanvasRenderingContext2D, scene: Scene, { back }: Marks, flights: Flights, step: number, first: number, last: number): void {
  const { positions, theme } = scene;
  context.beginPath();
  for (let k = first; k < last; k++) {
    const i = flights.to[k]!;
    if (stepOf(flights.opinion[k]!) !== step || back[i] === 1) continue;
    context.moveTo(startX(scene, flights, k), startY(scene, flights, k));
    context.lineTo(positions[2 * i]!, positions[2 * i + 1]!);
  }
  context.strokeStyle = theme.diverging[step]!;
  context.lineWidth = first === 0 ? 0.75 : 1.5;
  context.globalAlpha = first === 0 ? 0.22 : 0.6;
  context.stroke();
  context.globalAlpha = 1;
}

/** Part of a flight by which the last mark of a volley leaves after the first. */
const VOLLEY = 0.3;
/** How far message k is: marks leave one after another, in an order that looks like none. */
const along = (flown: number, k: number): number => eased(Math.min(1, Math.max(0, (flown - VOLLEY * (((k * 7919) % 97) / 97)) / (1 - VOLLEY))));

/** Marks on their way; those that are asked for have a ring. */
function particles(
  context: CanvasRenderingContext2D, scene: Scene, { flown }: Moment, { back, radius, scale }: Marks, flights: Flights, step: number, first: number, last: number,
): void {
  const { positions, theme } = scene;
  const shrunk = Math.min(1, Math.max(0.6, scale));
  context.beginPath();
  for (let k = first; k < last; k++) {
    const i = flights.to[k]!;
    if (stepOf(flights.opinion[k]!) !== step || back[i] === 1) continue;
    const [x0, y0] = [startX(scene, flights, k), startY(scene, flights, k)];
    const [dx, dy] = [positions[2 * i]! - x0, positions[2 * i + 1]! - y0];
    const share = along(flown, k) * Math.max(0, 1 - (radius[i]! + 4) / (Math.hypot(dx, dy) || 1));
    const size = shrunk * sizeOf(flights.kind[k]!);
    trace(context, flights.kind[k]!, x0 + share * dx, y0 + share * dy, size);
    if (flights.asked[k] === 1) trace(context, PRIVATE, x0 + share * dx, y0 + share * dy, size + 3);
  }
  context.lineWidth = 2.5;
  context.strokeStyle = theme.paper;
  context.stroke();
  context.fillStyle = theme.diverging[step]!;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = theme.outline;
  context.stroke();
}

/** Where peers say too much at once: a light that runs along each tie. */
function lights(context: CanvasRenderingContext2D, { positions, theme }: Scene, { flown }: Moment, { back, scale }: Marks, flights: Flights, step: number): void {
  context.beginPath();
  for (let k = flights.contacts; k < flights.length; k++) {
    const [i, j] = [flights.to[k]!, flights.from[k]!];
    if (stepOf(flights.opinion[k]!) !== step || back[i] === 1) continue;
    const head = along(flown, j);
    const tail = Math.max(0, head - 0.25 * (1 - head) - 0.05);
    const [x, y] = [positions[2 * j]!, positions[2 * j + 1]!];
    const [dx, dy] = [positions[2 * i]! - x, positions[2 * i + 1]! - y];
    context.moveTo(x + tail * dx, y + tail * dy);
    context.lineTo(x + head * dx, y + head * dy);
  }
  stroke(context, theme, theme.diverging[step]!, Math.max(1, 1.5 * Math.min(1, scale)));
}

/** Where a source sends to too many: waves that leave its dock. */
function pulse(context: CanvasRenderingContext2D, { theme, height, width }: Scene, { flown }: Moment, { opinion }: Flights): void {
  for (let wave = 0; wave < 3; wave++) {
    const reach = eased(flown) - wave * 0.12;
    if (reach <= 0) continue;
    context.globalAlpha = 0.5 * (1 - reach);
    context.beginPath();
    context.arc(dockX, height / 2, DOCK + reach * 0.15 * width, -Math.PI / 2, Math.PI / 2);
    stroke(context, theme, theme.diverging[stepOf(opinion[0]!)]!, 1.5);
  }
  context.globalAlpha = 1;
}

/** One arrow a message, with a head in the message's colour. */
function arrows(context: CanvasRenderingContext2D, scene: Scene, moment: Moment, marks: Marks): void {
  const colour = attitudeColour(scene.theme);
  eachArrow(scene, moment, marks, (x, y, ux, uy, near, far, opinion) => {
    const neck = near + 6;
    context.globalAlpha = 0.7;
    context.beginPath();
    context.moveTo(x + far * ux, y + far * uy);
    context.lineTo(x + neck * ux, y + neck * uy);
    stroke(context, scene.theme, colour(opinion), 1.5);
    context.globalAlpha = 1;
    context.beginPath();
    context.moveTo(x + near * ux, y + near * uy);
    context.lineTo(x + neck * ux - 3 * uy, y + neck * uy + 3 * ux);
    context.lineTo(x + neck * ux + 3 * uy, y + neck * uy - 3 * ux);
    context.closePath();
    context.fillStyle = colour(opinion);
    context.fill();
    context.lineWidth = 0.75;
    context.strokeStyle = scene.theme.outline;
    context.stroke();
  });
}
