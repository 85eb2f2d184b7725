import { type Compared, type Mode, modeOf, outcomes } from "../observe/outcomes.js";
import { SpecError } from "../spec/errors.js";
import { nearest } from "../spec/nearest.js";
import { show } from "../spec/show.js";
import { conditions } from "./conditions.js";
import { finalScenario } from "./course.js";
import { type Before, decide, type Decision, rowOf, unmoved, type WhatIf } from "./decide.js";
import { type Executed, replay, requireStep } from "./execute.js";
import type { Explanation, HeardMessage, Link, Moved } from "./explanation.js";
import { type Message, messagesOf } from "./messages.js";
import type { Model } from "./model.js";
import { compare } from "./summary.js";
import { sentence } from "./sentence.js";

const WHAT_IFS: readonly (readonly [string, WhatIf])[] = [
  ["in private", { publicness: 0 }],
  ["had it asked", { messages: (message) => ({ ...message, u: 0 }) }],
  ["were it surer (certainty .85)", { columns: { certainty: 0.85 } }],
  ["had it less power (.3)", { columns: { power: 0.3 } }],
];

/** @throws {SpecError} when there is no such agent or step */
export function explain(executed: Executed, agent: string, { step }: { readonly step?: number }, twinOf: (() => Executed) | null): Explanation {
  const { course, simulation } = executed;
  const i = requireAgent(simulation.model, agent);
  if (step !== undefined) requireStep(step, simulation.done - 1);
  const t = step ?? turningStep(executed, i);
  const answer = answerOf(executed, t, i);
  const { model, before, messages } = answer;
  const ask = (change?: WhatIf) => (answer.tookPart ? decide(model, course.catalog, i, t, before, messages, change) : unmoved(model, before, change));
  const decision = ask();
  const total = totals(messages);
  const cause = causeOf(answer, t, i, decision);
  const base = {
    agent, step: t, mode: twinOf === null ? null : modeIn(compare(executed, twinOf(), 0), i),
    before: { attitude: answer.start.columns.attitude![0]!, expressed: answer.start.columns.expressed![0]! }, after: decision, moved: answer.moved,
    conditions: conditions(model, before, messages),
    heard: messages.map((message) => heardMessage(model, message, total)),
    chain: cause.message === null ? [] : chainOf(executed, t, cause.message, total.w),
    attribution: cause.how,
    whatIf: WHAT_IFS.map(([change, circumstance]) => {
      const { evaluation, attitude } = ask(circumstance);
      return { change, evaluation, attitude };
    }),
  };
  return { ...base, text: answer.tookPart ? sentence(base, finalScenario(course), cause.lead) : `Person ${agent} took no part in step ${t}.` };
}

/** Null where the campaign cannot be judged, as nobody had a contact before the window. */
const modeIn = (compared: Compared, i: number): Mode | null => (outcomes(compared).modes === null ? null : modeOf(compared, i));

function requireAgent({ indexOf, idOf, scene }: Model, agent: string): number {
  const i = indexOf(agent);
  if (i !== undefined) return i;
  const near = nearest(String(agent), Array.from({ length: Math.min(scene.agents.n, 10_000) }, (_, k) => idOf(k)));
  throw new SpecError([{
    code: "E_AGENT_UNKNOWN", path: "agent", expected: `the id of one of ${scene.agents.n} agents, such as ${show(idOf(0))}`, received: show(agent),
    ...(near === undefined ? {} : { hint: `did you mean ${show(near)}?` }),
  }], "explain");
}

/** The step in which what an agent says moved most in one go: by the frames, then step by step within a thinned interval. */
function turningStep({ recorder: { frames }, course, recorder, simulation }: Executed, i: number): number {
  let [best, most] = [0, -1];
  for (let k = 1; k < frames!.length; k++) {
    const moved = Math.abs(frames!.frame(k).columns.expressed[i]! - frames!.frame(k - 1).columns.expressed[i]!);
    if (moved > most) [best, most] = [frames!.frame(k - 1).step, moved];
  }
  if (frames!.stride === 1) return best;
  const again = replay(course, recorder.snapshots, best);
  let [turn, largest] = [best, -1];
  for (const end = Math.min(simulation.done, best + frames!.stride); again.done < end; ) {
    const was = again.model.scene.agents.expressed[i]!;
    again.step();
    const moved = Math.abs(again.model.scene.agents.expressed[i]! - was);
    if (moved > largest) [turn, largest] = [again.done - 1, moved];
  }
  return turn;
}

/** An agent about to answer: its row, what it had heard, and the model it lived in. */
interface Answer {
  readonly model: Model;
  /** As the step began. */
  readonly start: Before;
  /** As it was about to answer. */
  readonly before: Before;
  readonly messages: readonly Message[];
  /** Whether the agent answered at all in this step, which schedules may leave out. */
  readonly tookPart: boolean;
  readonly moved: readonly Moved[];
}

/** Step t once more, watched for the answer of agent i: its last one, where it answers more than once. */
function answerOf({ course, recorder }: Executed, t: number, i: number): Answer {
  const again = replay(course, recorder.snapshots, t);
  const start = rowOf(again.model, i);
  const moved: Moved[] = [];
  let last = traitsOf(again.model, i);
  let seen: Pick<Answer, "model" | "before" | "messages"> | undefined;
  again.step({
    answering(model) {
      const { active, lo, hi } = model.step;
      if (active.subarray(lo, hi).includes(i)) seen = { model, before: rowOf(model, i), messages: messagesOf(model, t, i) };
    },
    answered: (model) => { last = traitsOf(model, i); },
    acted(model, by) {
      const now = traitsOf(model, i);
      const change = { by, attitude: now.attitude - last.attitude, certainty: now.certainty - last.certainty, power: now.power - last.power };
      if (change.attitude !== 0 || change.certainty !== 0 || change.power !== 0) moved.push(change);
      last = now;
    },
  });
  const { model } = again;
  return { model, before: rowOf(model, i), messages: [], ...seen, tookPart: seen !== undefined, start, moved };
}

const traitsOf = ({ scene: { agents } }: Model, i: number) => ({ attitude: agents.attitude[i]!, certainty: agents.certainty[i]!, power: agents.power[i]! });

interface Totals { readonly w: number; readonly x: number }
const totals = (messages: readonly Message[]): Totals => messages.reduce((sum, { w, x }) => ({ w: sum.w + w, x: sum.x + x }), { w: 0, x: 0 });
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const nameOf = ({ idOf, senders }: Model, { from, who }: Message): string => (from === "campaign" ? senders[who]!.id : idOf(who));

function heardMessage(model: Model, message: Message, total: Totals): HeardMessage {
  const { from, w, x, u, e } = message;
  return { from, who: nameOf(model, message), opinion: e, unsolicited: u, shareOfEvidence: share(w, total.w), shareOfPressure: share(x, total.x) };
}

/** The message a decision is put down to, how that was found, and how a sentence begins to tell it. */
interface Cause {
  readonly message: Message | null;
  readonly how: string;
  readonly lead: string;
}

/** The message drawn as this decision's parent; where none was drawn, the one that pressed most, or weighed most on the side of the move. */
function causeOf(answer: Answer, t: number, i: number, { reaction, expressed }: Decision): Cause {
  const { messages, before } = answer;
  if (messages.length === 0) return { message: null, how: "nothing was heard in this step", lead: "" };
  const drawn = drawnMessage(answer, t, i);
  if (drawn !== null) {
    return { message: drawn, how: "one attribution, drawn in proportion to the weight of each message heard; another draw could name another", lead: "by one drawn attribution from" };
  }
  const most = (some: readonly Message[], of: (message: Message) => number) => some.reduce((best, each) => (of(each) > of(best) ? each : best));
  if (reaction > 0) return { message: most(messages, ({ x, u }) => x * u), how: "no message was drawn as the cause; this is the one that pressed most, unasked", lead: "pressed most by" };
  const was = before.columns.expressed![0]!;
  const side = messages.filter(({ e }) => Math.sign(e - was) === Math.sign(expressed - was));
  return {
    message: most(side.length === 0 ? messages : side, ({ w }) => w), lead: "heard most of",
    how: "no message was drawn as the cause; this is the one that weighed most on the side to which the agent moved",
  };
}

/** The message drawn as the parent of agent i's answer in step t, in proportion to weight; null where none was. */
function drawnMessage({ model: { scene, saturation }, messages }: Answer, t: number, i: number): Message | null {
  const luck = scene.stream("parent");
  luck.at(t);
  const { w } = totals(messages);
  if (w === 0 || !luck.bernoulli(w / (w + saturation), scene.keys[i]!)) return null;
  const position = luck.uniform(scene.keys[i]!, 1) * w;
  let sum = 0;
  return messages.find((each) => (sum += each.w) > position) ?? messages.at(-1)!;
}

/** From a message back to where it began, each link with its share of what its hearer heard. */
function chainOf(executed: Executed, t: number, message: Message, heard: number): Link[] {
  const { model } = executed.simulation;
  const utterances = model.tracer!.utterances!;
  const links: Link[] = [{ from: message.from, who: nameOf(model, message), step: t, opinion: message.e, relation: null, share: share(message.w, heard) }];
  let id = message.from === "peer" ? utterances.find(t, message.who) : undefined;
  while (id !== undefined && links.length < 1000) {
    const { relation, parent, campaign, answer, speaker, step } = utterances.get(id);
    links[links.length - 1] = { ...links.at(-1)!, relation };
    if (parent === null && campaign === null && answer === null) break;
    const earlier = answerOf(executed, step - 1, speaker);
    const cause = drawnMessage(earlier, step - 1, speaker)!;
    links.push({
      from: cause.from, who: nameOf(earlier.model, cause), step: step - 1,
      opinion: cause.e, relation: null, share: share(cause.w, totals(earlier.messages).w),
    });
    id = parent ?? undefined;
  }
  return links;
}

