import { said } from "../wom/channel.js";
import { measure } from "./measure.js";
import type { Model } from "./model.js";

/** One step is a sentence: broadcast, express, hear, respond, record. All read what was there before it. */
export function advance(model: Model): void {
  const t = model.clock.counts[0]!;
  const { meet, schedule } = model;
  const contacts = broadcast(model, t);
  express(model, t, contacts);
  if (meet !== null) meet(t);
  else if (schedule.inTurn) hearAndRespondInTurn(model, t, 0, schedule.activeCount);
  else {
    hear(model, t);
    respond(model, t, 0, schedule.activeCount);
  }
  record(model, contacts);
}

/** The same sentence with a stop after every stage, and within the last after `slice` agents; yields how many agents were served since the last stop. The same bits. */
export function* advanceSliced(model: Model, slice: number): Generator<number> {
  const t = model.clock.counts[0]!;
  const { meet, schedule } = model;
  const { n } = model.scene.agents;
  const contacts = broadcast(model, t);
  yield n;
  express(model, t, contacts);
  yield n;
  if (meet !== null) meet(t);
  else if (!schedule.inTurn) {
    hear(model, t);
    yield n;
  }
  for (let lo = 0; meet === null && lo < schedule.activeCount; lo += slice) {
    const hi = Math.min(lo + slice, schedule.activeCount);
    (schedule.inTurn ? hearAndRespondInTurn : respond)(model, t, lo, hi);
    yield hi - lo;
  }
  record(model, contacts);
}

function broadcast({ broadcasts, voice, scene: { heard, agents } }: Model, t: number): number {
  voice.answered.fill(0);
  heard.any.fill(0);
  agents.empowered.fill(0);
  let contacts = 0;
  for (let c = 0; c < broadcasts.length; c++) contacts += broadcasts[c]!.send(t);
  return contacts;
}

function express({ schedule, express: speak, seek, turnTo, meet, tracer }: Model, t: number, contacts: number): void {
  schedule.arrange(t);
  turnTo(t);
  if (meet !== null) return;
  speak(t, schedule.present, schedule.presentCount);
  if (tracer !== null) tracer.spoken(t, contacts);
  if (seek !== null) seek.ask(t, schedule.present, schedule.presentCount);
}

function hear({ schedule: { active, activeCount }, hear: listen, seek }: Model, t: number): void {
  listen(t, active, 0, activeCount);
  if (seek !== null) seek.answer(active, 0, activeCount);
}

function respond({ schedule: { active }, respond: answer, step, tracer }: Model, t: number, lo: number, hi: number): void {
  step.t = t;
  step.active = active;
  step.lo = lo;
  step.hi = hi;
  answer(step);
  if (tracer !== null) tracer.noticed(t, active, lo, hi);
}

/** Each agent hears what those before it have just become, and is heard by those after it. */
function hearAndRespondInTurn(model: Model, t: number, lo: number, hi: number): void {
  const { schedule: { active }, hear: listen, seek, voice, scene, scenario } = model;
  const { attitude, expressed } = scene.agents;
  for (let k = lo; k < hi; k++) {
    const i = active[k]!;
    listen(t, active, k, k + 1);
    if (seek !== null) seek.answer(active, k, k + 1);
    respond(model, t, k, k + 1);
    scene.heard.any[i] = 0;
    voice.answered[i] = 1;
    if (voice.spoke[i] === 1) {
      voice.opinion[i] = said(scenario.channels[voice.channel[i]!]!.publicness, attitude[i]!, expressed[i]!) + 0;
    }
  }
}

function record(model: Model, contacts: number): void {
  measure(model, contacts);
  model.clock.tick();
}
