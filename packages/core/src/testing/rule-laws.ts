import fc from "fast-check";
import type { InfluenceRule } from "../influence/rule.js";
import type { Column, ColumnSpec } from "../population/arena.js";
import type { Kernel } from "../population/kernel.js";
import type { Fields, Values } from "../spec/shape.js";
import { arbitraryParams, arbitraryReal } from "./arbitrary-value.js";
import { type Law, law } from "./law.js";
import { type Message, type Person, type RuleWorld, ruleWorld } from "./rule-world.js";

/** Columns that a rule may write, besides its own, and their lower ends; the upper end is 1. */
const WRITABLE = { attitude: -1, expressed: -1, threat: 0, certainty: 0, confidence: 0, lastHeard: -1 } as const;
const isWritable = ({ name }: ColumnSpec) => Object.hasOwn(WRITABLE, name) || name === "reaction" || name.startsWith("own:");
const MIRRORED = ["attitude", "expressed", "lastHeard"] as const;

const unit = arbitraryReal(0, 1);
const opinion = arbitraryReal(-1, 1);
const weight = arbitraryReal(0, 10);
const message: fc.Arbitrary<Message> = fc.record({ w: weight, x: weight, u: unit, e: opinion });
const person: fc.Arbitrary<Person> = fc.record({
  power: unit, certainty: unit, erosion: unit, attitude: opinion, anchor: opinion, expressed: opinion, threat: unit, lastHeard: opinion,
  empowered: fc.boolean(), said: fc.option(opinion), heard: fc.array(message, { maxLength: 4 }),
});
const kernel: fc.Arbitrary<Kernel | null> = fc.option(fc.record({ near: unit, far: arbitraryReal(1, 2) })
  .map(({ near, far }) => (d: number) => (Math.abs(d) <= near ? 1 : Math.abs(d) > far ? -1 : 0)));

interface Case<F extends Fields> {
  readonly params: Values<F>;
  readonly people: readonly Person[];
  readonly kernel: Kernel | null;
  readonly luck: number;
}

/** A rule with everything needed to try it on random people. */
interface Trial<F extends Fields> {
  readonly rule: InfluenceRule<F>;
  readonly cases: fc.Arbitrary<Case<F>>;
  /** A case, and one of its agents. */
  readonly some: fc.Arbitrary<{ readonly one: Case<F>; readonly i: number }>;
  readonly lay: (one: Case<F>) => RuleWorld;
  /** Lets the agents in `active` (default all) answer once; returns the same world. */
  readonly answer: (world: RuleWorld, one: Case<F>, active?: readonly number[]) => RuleWorld;
}

/** What every rule must keep, ready for `it.each(lawsOf(rule))("$name", ({ check }) => check())`. */
export function lawsOf<F extends Fields>(rule: InfluenceRule<F>): readonly Law[] {
  const cases: fc.Arbitrary<Case<F>> = fc.record({
    params: arbitraryParams(rule.params), people: fc.array(person, { minLength: 1, maxLength: 5 }), kernel, luck: fc.nat(),
  });
  const trial: Trial<F> = {
    rule, cases,
    some: fc.tuple(cases, fc.nat(4)).map(([one, i]) => ({ one, i: i % one.people.length })),
    lay: ({ people, kernel, luck }) => ruleWorld(rule as unknown as InfluenceRule, people, kernel, luck),
    answer(world, { params }, active = Array.from(world.step.active)) {
      Object.assign(world.step, { active: Uint32Array.from(active), lo: 0, hi: active.length });
      rule.bind(params, world.agents)(world.step);
      return world;
    },
  };
  return [
    ...lawsOfRows(trial), ...lawsOfValues(trial), ...lawsOfOrder(trial),
    ...(rule.random === true ? [] : [lawOfDraws(trial)]), ...(rule.asymmetric === true ? [] : [lawOfSymmetry(trial)]),
  ];
}

function lawsOfRows<F extends Fields>({ cases, some, lay, answer }: Trial<F>): Law[] {
  return [
    law("writes only the rows of the agents it is asked to update", some, ({ one, i }) => {
      const world = lay(one);
      const before = lay(one);
      answer(world, one, [i]);
      const other = one.people.findIndex((_, j) => j !== i && !sameRow(before, world, j, () => true));
      return other < 0 ? null : `agent ${other} changed when only ${i} was active`;
    }),
    law("writes only attitude, expressed, threat, certainty, confidence, lastHeard, reaction and its own columns", cases, (one) => {
      const before = lay(one);
      const world = answer(lay(one), one);
      const wrong = one.people.flatMap((_, i) => changed(before, world, i, (spec) => !isWritable(spec)));
      return wrong.length === 0 ? null : `column ${wrong[0]} changed`;
    }),
    law("reads only the row of the agent that answers", fc.tuple(some, fc.array(person, { minLength: 5, maxLength: 5 })), ([{ one, i }, others]) => {
      const elsewhere = { ...one, people: one.people.map((own, j) => (j === i ? own : others[j]!)) };
      const [here, there] = [answer(lay(one), one, [i]), answer(lay(elsewhere), elsewhere, [i])];
      const differing = changed(here, there, i, () => true);
      return differing.length === 0 ? null : `${differing[0]} of agent ${i} depends on other agents`;
    }),
  ];
}

function lawsOfValues<F extends Fields>({ cases, lay, answer }: Trial<F>): Law[] {
  return [
    law("stays in range, without NaN, infinity or -0", cases, (one) => {
      const { agents } = answer(lay(one), one);
      for (const [name, low] of Object.entries(WRITABLE) as [keyof typeof WRITABLE, number][]) {
        const wrong = agents[name].find((value) => !(value >= low && value <= 1) || Object.is(value, -0));
        if (wrong !== undefined) return `${name} became ${Object.is(wrong, -0) ? "-0" : wrong}`;
      }
      return null;
    }),
    law("does nothing to an agent at rest that heard nothing", cases, (drawn) => {
      const people = drawn.people.map((one) => ({ ...one, anchor: one.attitude, expressed: one.attitude, threat: 0, said: null, heard: [] }));
      const one = { ...drawn, people };
      const before = lay(one);
      const world = answer(lay(one), one);
      const moved = people.flatMap((_, i) => changed(before, world, i, ({ name }) => name !== "confidence"));
      return moved.length === 0 ? null : `${moved[0]} changed`;
    }),
  ];
}

function lawsOfOrder<F extends Fields>({ rule, cases, lay, answer }: Trial<F>): Law[] {
  return [
    law("does not depend on the order in which agents answer, nor on how they are divided among calls",
      fc.tuple(cases, fc.infiniteStream(fc.nat())), ([one, ranks]) => {
        const together = answer(lay(one), one);
        const order = one.people.map((_, i) => ({ i, rank: ranks.next().value! })).sort((a, b) => a.rank - b.rank || a.i - b.i).map(({ i }) => i);
        const apart = lay(one);
        answer(answer(apart, one, order.slice(1)), one, order.slice(0, 1));
        const differing = one.people.flatMap((_, i) => changed(together, apart, i, () => true));
        return differing.length === 0 ? null : `${differing[0]} depends on the order`;
      }),
    law("answers alike when asked again: what it remembers is in its columns", cases, (one) => {
      const [first, again] = [lay(one), lay(one)];
      const respond = rule.bind(one.params, first.agents);
      const start = first.arena.bytes.slice();
      respond(first.step);
      again.arena.bytes.set(first.arena.bytes);
      first.arena.bytes.set(start);
      respond(first.step);
      const differing = one.people.flatMap((_, i) => changed(first, again, i, () => true));
      return differing.length === 0 ? null : `${differing[0]} came out otherwise the second time`;
    }),
  ];
}

const lawOfDraws = <F extends Fields>({ cases, lay, answer }: Trial<F>): Law =>
  law("draws nothing, as it does not say that it is random", cases, (one) => {
    const world = lay(one);
    let drawn = false;
    answer({ ...world, step: { ...world.step, draw: () => { drawn = true; return 0.5; } } }, one);
    return drawn ? "it drew" : null;
  });

const lawOfSymmetry = <F extends Fields>({ cases, lay, answer }: Trial<F>): Law =>
  law("answers praise and criticism alike", cases, (one) => {
    const mirrored = { ...one, people: one.people.map(mirror) };
    const [plus, minus] = [answer(lay(one), one), answer(lay(mirrored), mirrored)];
    const wrong = MIRRORED.find((name) => plus.agents[name].some((value, i) => value !== 0 - minus.agents[name][i]!));
    return wrong === undefined ? null : `${wrong} is not mirrored`;
  });

const mirror = (one: Person): Person => ({
  ...one, attitude: 0 - one.attitude, anchor: 0 - one.anchor, expressed: 0 - one.expressed, lastHeard: 0 - one.lastHeard,
  said: one.said === null ? null : 0 - one.said, heard: one.heard.map((m) => ({ ...m, e: 0 - m.e })),
});

const sameRow = (a: RuleWorld, b: RuleWorld, i: number, of: (spec: ColumnSpec) => boolean) => changed(a, b, i, of).length === 0;

/** Names of the columns in which agent i differs between two worlds. */
function changed(a: RuleWorld, b: RuleWorld, i: number, of: (spec: ColumnSpec) => boolean): string[] {
  return a.arena.specs.filter((spec) => of(spec) && !sameValues(a.arena.column[spec.name]!, b.arena.column[spec.name]!, i, spec.width ?? 1))
    .map(({ name }) => name);
}

function sameValues(a: Column, b: Column, i: number, width: number): boolean {
  for (let k = i * width; k < (i + 1) * width; k++) if (!Object.is(a[k], b[k])) return false;
  return true;
}
