import type { StepResult } from "../oracle/step.js";
import type { Parent, Relation, World } from "../oracle/world.js";

/** What a comparison must have met to mean anything: how often each happens in one step of the slow stepper. */
const HAPPENINGS = {
  "passed on": related("passes-on"), contradicted: related("contradicts"), inverted: related("inverts"),
  "carries a campaign": carried("campaign"), "carries a peer": carried("utterance"), "carries an answer": carried("answer"),
  "reacts in part": (_, { decisions }) => many(decisions.values(), ({ reactanceShare: g }) => g > 0 && g < 1),
  "is threatened in part": (_, { decisions }) => many(decisions.values(), ({ threat }) => threat > 0.001 && threat < 0.999),
  "leaves some of its audience out": (world, { utterances }) => many(utterances, ({ speaker, hearers }) => hearers.length < listeners(world, speaker)),
  "is answered": (_, { heard }) => many(heard.values(), (messages) => messages.some(({ source }) => source.kind === "answer")),
} satisfies Record<string, (world: World, result: StepResult) => number>;

export type Coverage = Record<keyof typeof HAPPENINGS, number>;

export const noCoverage = (): Coverage => Object.fromEntries(Object.keys(HAPPENINGS).map((name) => [name, 0])) as Coverage;

/** Adds what happened in a step. */
export function cover(coverage: Coverage, world: World, result: StepResult): void {
  for (const [name, count] of Object.entries(HAPPENINGS)) coverage[name as keyof Coverage] += count(world, result);
}

const listeners = ({ ties }: World, speaker: number): number => new Set(ties.filter((tie) => tie.speaker === speaker).map(({ hearer }) => hearer)).size;

function many<T>(all: Iterable<T>, is: (one: T) => boolean): number {
  let count = 0;
  for (const one of all) if (is(one)) count++;
  return count;
}

function related(to: Relation) {
  return (_: World, { utterances }: StepResult) => many(utterances, ({ relation }) => relation === to);
}

function carried(kind: Parent["source"]["kind"]) {
  return (_: World, { utterances }: StepResult) => many(utterances, ({ parent }) => parent?.source.kind === kind);
}
