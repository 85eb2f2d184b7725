import { said } from "../wom/channel.js";
import { measure } from "./measure.js";
import type { Model } from "./model.js";

/** One step is a sentence: broadcast, express, hear, respond, settle, record. All read what was there before it. */
export function advance(model: Model): void {
  const t = model.clock.counts[0]!;
  const contacts = broadcast(model, t);
  express(model, t);
  if (model.meet !== null) model.meet(t);
  else if (model.schedule.inTurn) hearAndRespondInTurn(model, t);
  else hearAndRespond(model, t);
  record(model, t, contacts);
}

function broadcast({ broadcasts, scene: { heard, agents } }: Model, t: number): number {
  heard.any.fill(0);
  agents.empowered.fill(0);
  let contacts = 0;
  for (let c = 0; c < broadcasts.length; c++) contacts += broadcasts[c]!.send(t);
  return contacts;
}

function express({ schedule, express: speak, seek, turnTo, meet, tracer }: Model, t: number): void {
  schedule.arrange(t);
  turnTo(t);
  if (meet !== null) return;
  speak(t, schedule.present, schedule.presentCount);
  if (tracer !== null) tracer.spoken(t);
  if (seek !== null) seek.ask(t, schedule.present, schedule.presentCount);
}

function hearAndRespond(model: Model, t: number): void {
  const { schedule, hear, seek, respond, step, tracer } = model;
  const { active, activeCount } = schedule;
  hear(t, active, 0, activeCount);
  if (seek !== null) seek.answer(active, 0, activeCount);
  step.t = t;
  step.active = active;
  step.lo = 0;
  step.hi = activeCount;
  respond(step);
  if (tracer !== null) tracer.noticed(t, active, 0, activeCount);
}

/** Each agent hears what those before it have just become, and is heard by those after it. */
function hearAndRespondInTurn(model: Model, t: number): void {
  const { schedule, hear, seek, respond, step, tracer, voice, scene, scenario } = model;
  const { active } = schedule;
  const { attitude, expressed } = scene.agents;
  step.t = t;
  step.active = active;
  for (let k = 0; k < schedule.activeCount; k++) {
    const i = active[k]!;
    hear(t, active, k, k + 1);
    if (seek !== null) seek.answer(active, k, k + 1);
    step.lo = k;
    step.hi = k + 1;
    respond(step);
    if (tracer !== null) tracer.noticed(t, active, k, k + 1);
    scene.heard.any[i] = 0;
    if (voice.spoke[i] === 1) {
      voice.opinion[i] = said(scenario.channels[voice.channel[i]!]!.publicness, attitude[i]!, expressed[i]!) + 0;
    }
  }
}

function record(model: Model, t: number, contacts: number): void {
  measure(model, t, contacts);
  model.clock.tick();
}
