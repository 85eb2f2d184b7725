import { canonicalJson } from "../../scenario/canonical-json.js";
import { scenarioHash } from "../../scenario/hash.js";
import type { Changes } from "../../scenario/scenario.js";
import { SpecError } from "../../spec/errors.js";
import { runAddress, treatmentAddress } from "./address.js";
import { balancedOrder } from "./balanced-order.js";
import { fractionOrder } from "./fraction-order.js";
import { inOrder } from "./in-order.js";
import { settings } from "./settings.js";
import type { Plan, Planned, RunRef, Study, Treatment } from "./study.js";

/** What a study asks for: its different treatments, and each run by its place. */
export function planOf(study: Study): Plan {
  const { treatments, ofPoint } = distinct(settings(study), study.design.kind === "factorial");
  const order = orderOf(study, treatments.length);
  const place = new Uint32Array(order.length);
  for (const [k, point] of order.entries()) place[point] = k;
  const ground = { scenario: scenarioHash(study.scenario), ...(study.imported === null ? {} : { network: study.imported.hash }) };
  const planned = (ref: RunRef): Planned => {
    requireRun(study, treatments.length, ref);
    const treatment = treatments[ref.point]!;
    const { arm, replication } = ref;
    const changes = arm === null ? treatment.changes : inOrder(study.scenario, treatment.changes, study.arms![arm]);
    return new PlannedRun({ treatment, arm, replication, changes }, () => runAddress({ ...ground, seed: study.seed, changes, replication, twin: study.twin }));
  };
  return { study, treatments, ofPoint, order, place, planned };
}

/** Its address is made when it is asked for; on a class, since an accessor of an object's own would keep each of many runs until a major collection of garbage. */
class PlannedRun implements Planned {
  readonly treatment: Treatment;
  readonly arm: Planned["arm"];
  readonly replication: number;
  readonly changes: Changes;
  readonly #address: () => string;
  #id: string | undefined;

  constructor({ treatment, arm, replication, changes }: Omit<Planned, "id">, address: () => string) {
    this.treatment = treatment;
    this.arm = arm;
    this.replication = replication;
    this.changes = changes;
    this.#address = address;
  }

  get id(): string { return (this.#id ??= this.#address()); }
}

/** Settings that differ, and which of them each point is; points of a factorial always differ, as levels of a factor do. */
function distinct(all: Iterable<Changes>, differ: boolean): Pick<Plan, "treatments" | "ofPoint"> {
  if (differ) {
    const treatments = Array.from(all, treatmentOf);
    return { treatments, ofPoint: Uint32Array.from(treatments.keys()) };
  }
  const known = new Map<string, number>();
  const treatments: Treatment[] = [];
  const ofPoint: number[] = [];
  for (const changes of all) {
    const name = canonicalJson(changes);
    if (!known.has(name)) {
      known.set(name, treatments.length);
      treatments.push(treatmentOf(changes));
    }
    ofPoint.push(known.get(name)!);
  }
  return { treatments, ofPoint: Uint32Array.from(ofPoint) };
}

/** Its name is made when it is asked for: of a million settings most are not. */
const treatmentOf = (changes: Changes): Treatment => ({ changes, get id() { return treatmentAddress(changes); } });

/** Factorials are brought into balance; other designs are in the order in which they are drawn or listed. */
function orderOf({ design, drawn }: Study, treatments: number): Uint32Array {
  switch (design.kind) {
    case "factorial": return balancedOrder(design.factors.map(({ levels }) => levels!.length));
    case "fractional": return fractionOrder(drawn!);
    default: return Uint32Array.from({ length: treatments }, (_, k) => k);
  }
}

/** @throws {SpecError} when a study has no such run */
function requireRun({ arms, replications, until }: Study, treatments: number, { point, arm, replication }: RunRef): void {
  const most = until?.most ?? replications;
  const whole = (value: number, below: number) => Number.isInteger(value) && value >= 0 && value < below;
  const issues = [
    ...(whole(point, treatments) ? [] : [{ path: "point", expected: `a whole number from 0 to ${treatments - 1}`, received: String(point) }]),
    ...(whole(replication, most) ? [] : [{ path: "replication", expected: `a whole number from 0 to ${most - 1}`, received: String(replication) }]),
    ...((arms === null ? arm === null : arm === "a" || arm === "b") ? [] : [{ path: "arm", expected: arms === null ? "null, as the study has no arms" : "a or b", received: String(arm) }]),
  ];
  if (issues.length > 0) throw new SpecError(issues.map((issue) => ({ code: "E_RUN", ...issue })), "run");
}
