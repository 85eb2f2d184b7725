import { modeOf, outcomes, reachedAt as firstReached } from "../observe/outcomes.js";
import { once, onceEach } from "../pace/once.js";
import { copyAgents } from "../population/agents.js";
import { type Scenario, withChanges } from "../scenario/scenario.js";
import { InvariantError, SpecError } from "../spec/errors.js";
import { show } from "../spec/show.js";
import { Answers } from "./answers.js";
import { checkpointOf } from "./checkpoint.js";
import { changedFrom, type Course, courseHash, finalScenario, grounded } from "./course.js";
import { DEFAULT_MEMORY, execute, executeAsync, type Executed, replay, requireStep } from "./execute.js";
import { film } from "./film.js";
import { gearOf } from "./gear.js";
import { runHash } from "./hash.js";
import type { Level } from "./recorder.js";
import type { Run, SimulateOptions } from "./run.js";
import { compare, summarise } from "./summary.js";

/** What was carried out, as a run that can be asked. */
export function runOf(executed: Executed, options: SimulateOptions): Run {
  const { course, simulation, recorder } = executed;
  const { model } = simulation;
  const scenario = finalScenario(course);
  const twins = new Map<number, Executed>();
  const twinOf = onceEach((c) => execute(without(course, c, simulation.done), { record: "none" }), twins);
  let alone = options.twin === false || executed.stopped === "aborted";
  const comparisonOf = onceEach((c) => compare(executed, twinOf(c), c));
  const hasModes = onceEach((c) => outcomes(comparisonOf(c)).modes !== null);
  const retaken = (record: Level): Executed => execute(until(course, simulation.done), { record, memory: options.memory ?? DEFAULT_MEMORY });
  const traced = once(() => (model.tracer?.utterances != null ? executed : retaken("causes")));
  const causes = (): Executed => {
    requireTraced(traced());
    return traced();
  };
  const again = (next: Course): Run => runOf(execute(next, options), options);
  const copied = (flags: Uint8Array = new Uint8Array(model.scene.agents.n)) => flags.slice();
  const run: Run = Object.assign(new Answers({
    executed: () => executed,
    scenarioHash: once(() => courseHash(course)),
    networkHash: () => course.ground.hash(),
    hash: once(() => runHash(model, run.scenarioHash)),
    summary: once(() => summarise(executed, (c) => (alone ? undefined : twinOf(c)))),
    pictures: once(() => recorder.frames ?? retaken("frames").recorder.frames!),
    utterances: () => causes().simulation.model.tracer!.utterances!,
    cascades: () => causesOf(course).cascades(run.utterances),
    notes() {
      const cut = model.tracer?.utterances?.complete === false ? ["utterances beyond the memory bound were not kept; chains may be cut off"] : [];
      const caution = scenario.schedule.kind === "synchronous" ? (model.rule.caution?.(scenario.rule as never) ?? null) : null;
      return [...(caution === null ? [] : [caution]), ...recorder.notes(), ...cut];
    },
  }), {
    scenario, seed: course.seed, replication: course.replication, steps: simulation.done, stopped: executed.stopped, ground: course.ground,
    correlations: model.correlations, senders: model.senders.map(({ id }) => id), table: recorder.table, recordedFrames: recorder.frames,
    idOf: model.idOf, indexOf: model.indexOf,
    at(step) {
      requireStep(step, simulation.done);
      return step === simulation.done ? copyAgents(model.scene.agents) : replay(course, recorder.snapshots, step).model.scene.agents;
    },
    frames: (how = {}) => film(until(course, simulation.done), how),
    checkpoint(step = simulation.done) {
      requireStep(step, simulation.done);
      return checkpointOf(course, replay(course, recorder.snapshots, step, model.tracer === null ? "off" : "origins").save());
    },
    fork(step, changes) {
      requireStep(step, simulation.done);
      const { requireForkable } = gearOf(course.catalog, "forks", "fork");
      return again(changedFrom(course, step, (each) => {
        const changed = withChanges(each, changes, course.catalog);
        requireForkable(each, changed, step);
        return changed;
      }));
    },
    with: (changes) => again(grounded(everywhere(course, (each) => withChanges(each, changes, course.catalog)))),
    twin: (c = 0) => again(without(course, c, simulation.done)),
    against(base, c = 0) {
      const other = Answers.behind(base);
      if (other === undefined || other.course.ground.hash() !== course.ground.hash()) throw new InvariantError("a run can be compared only with one on the same network");
      return outcomes(compare(executed, other, c));
    },
    async compared(host = {}) {
      for (let c = 0; c < model.broadcasts.length && !alone; c++) {
        if (twins.has(c)) continue;
        const twin = await executeAsync(without(course, c, simulation.done), { ...host, record: "none" });
        if (twin.stopped === "aborted") alone = true;
        else twins.set(c, twin);
      }
    },
    reachedAt(c = 0) {
      const told = model.broadcasts[c]?.contactedAt ?? new Uint32Array(model.scene.agents.n);
      const heard = model.tracer?.reachedAt(c) ?? null;
      return told.map((_, i) => firstReached({ exposedAt: told, heardAt: heard }, i));
    },
    targeted: (c = 0) => copied(model.broadcasts[c]?.targeted),
    concerned: (k = 0) => copied(model.strategies?.concerned[k]),
    modeOf(agent, c = 0) {
      const i = model.indexOf(agent);
      return alone || i === undefined || model.broadcasts[c] === undefined || !hasModes(c) ? null : modeOf(comparisonOf(c), i);
    },
    explain: (agent, how = {}) => causesOf(course).explain(causes(), agent, how, alone || model.broadcasts.length === 0 ? null : () => twinOf(0)),
  } satisfies Omit<Run, keyof Answers>);
  return run;
}

/** @throws {SpecError} where single messages cannot be followed */
function requireTraced({ simulation: { model: { tracer, scenario } } }: Executed): void {
  if (tracer !== null) return;
  throw new SpecError([{
    code: "E_CAUSES", path: "scenario", expected: "talk in which everybody who speaks is heard",
    received: `hear ${show(scenario.hear.kind)}, schedule ${show(scenario.schedule.kind)}`,
  }], "causes");
}

/** What follows causes, from the catalog. */
const causesOf = ({ catalog }: Course) => gearOf(catalog, "causes", "causes");

const everywhere = (course: Course, change: (scenario: Scenario) => Scenario): Course =>
  ({ ...course, segments: course.segments.map(({ from, scenario }) => ({ from, scenario: change(scenario) })) });

/** The course without a campaign's contacts, and no longer than it went. */
const without = (course: Course, c: number, steps: number): Course =>
  until(everywhere(course, (scenario) => ({ ...scenario, campaigns: scenario.campaigns.map((campaign, k) => (k === c ? { ...campaign, push: 0 } : campaign)) })), steps);

/** The course cut off after some steps, with nothing else that could end it. */
const until = (course: Course, steps: number): Course => everywhere(course, (scenario) => ({ ...scenario, steps, stop: null }));

