import { said } from "../wom/channel.js";
import { PORTION, portions, TIE } from "../pace/portions.js";
import { untouched } from "../population/touch.js";
import { measure, measuring } from "./measure.js";
import type { Model } from "./model.js";

/** One step is a sentence: broadcast, express, hear, respond, settle, record. All read what was there before it. */
export function advance(model: Model): void {
  const t = model.clock.counts[0]!;
  const { meet, schedule, scene: { byKey } } = model;
  begin(model, t);
  const contacts = broadcast(model, t, 0, byKey.length);
  if (meet !== null) meet(t);
  else {
    express(model, t, 0, schedule.presentCount);
    model.strategies?.spoken(t);
    if (model.tracer !== null) model.tracer.spoken(t, contacts);
    ask(model, t);
    if (schedule.inTurn) hearAndRespondInTurn(model, t, 0, schedule.activeCount);
    else if (model.approach !== null && allSpeak(model)) model.approach(t, schedule.active, 0, schedule.activeCount);
    else {
      model.hear(t, schedule.active, 0, schedule.activeCount);
      answer(model);
      respond(model, t, 0, schedule.activeCount);
    }
  }
  settle(model, t);
  measure(model, contacts);
  model.clock.tick();
}

/** The same sentence in portions. The same bits. */
export function* advancing(model: Model): Generator<number, void> {
  const t = model.clock.counts[0]!;
  const { meet, schedule, approach, scene: { byKey, ties } } = model;
  const hearing = 1 + (TIE * ties.m) / ties.n;
  begin(model, t);
  let contacts = 0;
  yield* portions(byKey.length, 0.5, (lo, hi) => { contacts += broadcast(model, t, lo, hi); });
  if (meet !== null) meet(t);
  else {
    yield* portions(schedule.presentCount, 0.5, (lo, hi) => express(model, t, lo, hi));
    if (schedule.presentCount === 0) express(model, t, 0, 0);
    model.strategies?.spoken(t);
    if (model.tracer !== null) yield* model.tracer.speaking(t, contacts);
    ask(model, t);
    yield schedule.presentCount / 2;
    if (schedule.inTurn) yield* portions(schedule.activeCount, 1 + hearing, (lo, hi) => hearAndRespondInTurn(model, t, lo, hi));
    else if (approach !== null && allSpeak(model)) yield* portions(schedule.activeCount, hearing, (lo, hi) => approach(t, schedule.active, lo, hi));
    else {
      yield* hearAll(model, t, hearing);
      answer(model);
      yield* portions(schedule.activeCount, 1, (lo, hi) => respond(model, t, lo, hi));
    }
  }
  settle(model, t);
  if (model.touch !== null) yield byKey.length;
  yield* measuring(model, contacts);
  model.clock.tick();
}

function* hearAll({ hear, sliced, schedule: { active, activeCount } }: Model, t: number, cost: number): Generator<number, void> {
  if (sliced === undefined) {
    hear(t, active, 0, activeCount);
    yield activeCount * cost;
  } else {
    for (const served of sliced(t, active, activeCount, Math.max(1, Math.floor(PORTION / cost)))) yield served * cost;
  }
}

function begin({ schedule, voice, turnTo, touch, strategies, clock, scene: { heard, agents } }: Model, t: number): void {
  voice.answered.fill(0);
  heard.any.fill(0);
  agents.empowered.fill(0);
  schedule.arrange(t);
  turnTo(t);
  if (touch !== null) untouched(touch);
  if (strategies !== null) strategies.begin(t, clock.row);
}

/** What a step leaves behind in the market: its parts first, then what the brand makes of it. */
function settle(model: Model, t: number): void {
  if (model.settle !== null) model.settle(t);
  if (model.strategies !== null) model.strategies.settle(t);
}

function broadcast({ senders }: Model, t: number, lo: number, hi: number): number {
  let contacts = 0;
  for (let c = 0; c < senders.length; c++) contacts += senders[c]!.send(t, lo, hi);
  return contacts;
}

function express({ schedule, express: speak }: Model, t: number, lo: number, hi: number): void {
  speak(t, schedule.present, lo, hi);
}

function ask({ schedule, seek }: Model, t: number): void {
  if (seek !== null) seek.ask(t, schedule.present, schedule.presentCount);
}

const allSpeak = ({ voice, scene: { byKey } }: Model): boolean => voice.count === byKey.length;

function answer({ schedule, seek }: Model): void {
  if (seek !== null) seek.answer(schedule.active, 0, schedule.activeCount);
}

function respond({ schedule: { active }, respond: decide, step, tracer }: Model, t: number, lo: number, hi: number): void {
  step.t = t;
  step.active = active;
  step.lo = lo;
  step.hi = hi;
  decide(step);
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
