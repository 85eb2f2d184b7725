import fc from "fast-check";
import { assemble } from "../engine/assemble.js";
import { lay } from "../engine/ground.js";
import type { Model } from "../engine/model.js";
import type { Network } from "../graph/network.js";
import { ROW, S0, SE, SEE, SU, SUE, SX } from "../population/heard.js";
import type { Catalog } from "../scenario/catalog.js";
import { catalog as standard } from "../library/catalog.js";
import { parseScenario } from "../scenario/scenario.js";
import type { Fields, Values } from "../spec/shape.js";
import type { Hearing } from "../wom/hear/hearing.js";
import { arbitraryNetwork } from "./arbitrary-network.js";
import { arbitraryParams } from "./arbitrary-value.js";
import { type Law, law } from "./law.js";

interface Case<F extends Fields> {
  readonly params: Values<F>;
  readonly network: Network;
  readonly seed: string;
  /** Ties are all of strength 1, or as in the network. */
  readonly uniform: boolean;
  /** How likely each speaks. */
  readonly activity: number;
  readonly negativity: number;
  readonly storage: readonly number[];
  /** Agents' work of a portion. */
  readonly slice: number;
}

/** What every hearing must keep, on any small network, whoever speaks. */
export function hearingLawsOf<F extends Fields>(hearing: Hearing<F>): readonly Law[] {
  const catalog = { ...standard, hearings: { [hearing.name]: hearing as unknown as Hearing } };
  const cases: fc.Arbitrary<Case<F>> = fc.record({
    params: arbitraryParams(hearing.params), network: arbitraryNetwork().filter(({ n, from }) => n >= 2 && from.length > 0),
    seed: fc.string({ maxLength: 3 }), uniform: fc.boolean(), activity: fc.constantFrom(1, 0.5, 0.1), negativity: fc.constantFrom(1, 2), storage: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), slice: fc.integer({ min: 1, max: 5 }),
  });
  const speak = (one: Case<F>, storage?: Uint32Array): Model => spoken(hearing.name, catalog, one, storage);
  return [
    law("changes nothing but what is heard", cases, (one) => {
      const before = speak(one).scene.arena;
      const after = listen(speak(one)).scene.arena;
      const wrong = before.specs.find(({ name }) => !name.startsWith("heard.") && before.column[name]!.some((value, k) => !Object.is(value, after.column[name]![k])));
      return wrong === undefined ? null : `column ${wrong.name} changed`;
    }),
    law("gives each hearer the same whether all listen together or one by one", cases, (one) => unlike(listen(speak(one)), listen(speak(one), 1))),
    law("gives each hearer the same in portions as at once", cases, (one) => unlike(listen(speak(one)), inPortions(speak(one), one.slice))),
    law("gives the same in any storage order", cases, (one) => {
      const order = Array.from({ length: one.network.n }, (_, i) => i).sort((a, b) => one.storage[a]! - one.storage[b]! || a - b);
      return unlike(listen(speak(one)), listen(speak(one, Uint32Array.from(order))));
    }),
    law("gives the same when asked again", cases, (one) => {
      const model = listen(speak(one));
      model.scene.heard.any.fill(0);
      return unlike(listen(speak(one)), listen(model));
    }),
    law("hears no opinion beyond the poles, and no more unasked than pressed", cases, (one) => {
      const { heard: { any, sums } } = listen(speak(one)).scene;
      const wrong = any.findIndex((heard, i) => heard === 1 && !possible(sums.subarray(i * ROW, (i + 1) * ROW)));
      return wrong < 0 ? null : `agent ${wrong} heard the impossible: ${sums.subarray(wrong * ROW, (wrong + 1) * ROW).join(", ")}`;
    }),
  ];
}

const possible = (row: Float64Array): boolean =>
  row.every(Number.isFinite) && row[S0]! >= 0 && Math.abs(row[SE]!) <= row[S0]! && row[SEE]! <= row[S0]! && row[SU]! <= row[SX]! && Math.abs(row[SUE]!) <= row[SU]!;

/** The model of a case in its first step, when all has been said and nothing heard. */
function spoken<F extends Fields>(name: string, catalog: Catalog, { params, network, seed, uniform, activity, negativity }: Case<F>, storage?: Uint32Array): Model {
  const scenario = parseScenario({
    id: "hearing-laws", network: { kind: "given" }, ties: uniform ? { kind: "uniform", strength: 1 } : { kind: "network" }, peers: { negativity },
    people: { attitude: { kind: "uniform", low: -1, high: 1 }, activity: { kind: "constant", value: activity } },
    hear: { kind: name, ...params }, rule: { kind: "independent-cascade" }, speaking: { floor: 1, silence: 0 },
  }, catalog);
  const ground = lay(scenario, catalog, { seed, replication: 0, network, ...(storage === undefined ? {} : { storage }) });
  const model = assemble(scenario, catalog, ground, seed, 0, "off");
  model.schedule.arrange(0);
  model.express(0, model.schedule.present, 0, model.schedule.presentCount);
  return model;
}

/** Lets all agents hear, `by` at a time. */
function listen(model: Model, by = model.scene.byKey.length): Model {
  const { active, activeCount } = model.schedule;
  for (let k = 0; k < activeCount; k += by) model.hear(0, active, k, Math.min(activeCount, k + by));
  return model;
}

/** Lets all agents hear in portions. */
function inPortions(model: Model, slice: number): Model {
  const { sliced, schedule: { active, activeCount } } = model;
  if (sliced === undefined) return listen(model);
  for (const done of sliced(0, active, activeCount, slice)) if (!(done >= 0)) throw new Error(`a portion of ${done} agents' work`);
  return model;
}

/** How two models differ in what their agents heard, agents compared by key; null if not at all. */
function unlike(a: Model, b: Model): string | null {
  for (let r = 0; r < a.scene.byKey.length; r++) {
    const [i, j] = [a.scene.byKey[r]!, b.scene.byKey[r]!];
    if (a.scene.heard.any[i] !== b.scene.heard.any[j]) return `only one of two times agent ${r} heard anything`;
    for (let q = 0; a.scene.heard.any[i] === 1 && q < ROW; q++) {
      const [x, y] = [a.scene.heard.sums[i * ROW + q]!, b.scene.heard.sums[j * ROW + q]!];
      if (!Object.is(x, y)) return `sum ${q} of agent ${r} is ${x}, and ${y} the other time`;
    }
  }
  return null;
}
