import { type Agents, dualPower, group, resolve, type Step } from "../../../index.js";
import { certaintyOf, powerOf } from "../cell.js";
import { type Condition, cellsOf, EXPERIMENTS } from "../design.js";
import { type Answers, NEUTRAL, POINTS_PER_UNIT } from "../session.js";
import type { Settings } from "../settings.js";
import type { Outcome } from "./outcome.js";
import { type Crowd, crowd } from "./crowd.js";
import { type Point, calibratedWorld } from "./parameters.js";

/** The four experiments at any point, by the rule itself on one evenly spread crowd: what `session` gives on average, in little time. */
export type Panel = (point: Point) => Outcome;

const PARAMS = group(dualPower.params, { help: dualPower.summary });

/** An outcome is overwritten by the next. Experiments 1 and 2 are the same design, and so have the same answers. */
export function panel(n: number, settings: Settings, seed: string): Panel {
  const people = crowd(n, settings, seed);
  const agents = agentsOf(n);
  const [first, third, fourth] = [1, 3, 4].map((id) => {
    const experiment = EXPERIMENTS.find((each) => each.id === id)!;
    return { experiment, answers: cellsOf(experiment).map((cell) => blank(cell, n)) };
  }) as readonly Room[] as readonly [Room, Room, Room];
  return (point) => {
    const { powerStrength: _, certaintyStrength: __, ...rule } = point;
    const respond = dualPower.bind(resolve(PARAMS, { ...rule, saturation: 0, anchoring: 0 }), agents);
    const { settings: here } = calibratedWorld(point, settings);
    for (const { experiment, answers } of [first, third, fourth]) {
      for (const each of answers) {
        enter(agents, people, { cell: each.cell, settings: here, erosion: experiment.erosionVaries ? null : point.powerErosion });
        respond(stepOf(agents, people, each.cell));
        leave(agents, people, here, each);
      }
    }
    return { 1: first.answers, 2: first.answers, 3: third.answers, 4: fourth.answers };
  };
}

interface Room {
  readonly experiment: (typeof EXPERIMENTS)[number];
  readonly answers: readonly Answers[];
}

const kept = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
const blank = (cell: Condition, n: number): Answers => ({ cell, rating: new Float64Array(n), confidence: new Float64Array(n), threat: new Float64Array(n), gap: new Float64Array(n) });

function agentsOf(n: number): Agents {
  const column = () => new Float64Array(n);
  return {
    n, attitude: column(), anchor: column(), expressed: column(), threat: column(), certainty: column(), power: column(), erosion: column(), confidence: column(),
    activity: column(), lastHeard: column(), reaction: new Uint8Array(n), empowered: new Uint8Array(n), spokeAt: new Uint32Array(n), own: {}, market: {},
  };
}

interface Entering {
  readonly cell: Condition;
  readonly settings: Settings;
  /** The same for all; null where people differ in it. */
  readonly erosion: number | null;
}

/** The crowd comes in as participants of a cell. */
function enter(agents: Agents, people: Crowd, { cell, settings, erosion }: Entering): void {
  const { powerSd, certaintySd, erosionSd } = settings;
  const power = powerOf(cell, settings);
  const certainty = certaintyOf(cell, settings);
  for (const column of [agents.attitude, agents.anchor, agents.expressed]) column.set(people.attitude);
  agents.threat.fill(0);
  for (let i = 0; i < agents.n; i++) {
    agents.power[i] = kept(power + powerSd * people.power[i]!, 0, 1);
    agents.certainty[i] = kept(certainty + certaintySd * people.certainty[i]!, 0, 1);
    agents.erosion[i] = erosion ?? kept(settings.erosion + erosionSd * people.erosion[i]!, 0, 1);
  }
}

function stepOf(agents: Agents, people: Crowd, cell: Condition): Step {
  const { n, empowered, attitude } = agents;
  return { t: 0, active: people.all, lo: 0, hi: n, heard: people.heard(cell), agents, said: { spoke: empowered, opinion: attitude }, draw: () => 0 };
}

/** What they answer, with the errors of measurement. */
function leave({ n, attitude, expressed, confidence, threat }: Agents, people: Crowd, { ratingSd, mediatorSd }: Settings, answers: Answers): void {
  const share = answers.cell.audience === "public" ? 1 : 0;
  for (let i = 0; i < n; i++) {
    const thought = attitude[i]!;
    const said = thought + share * (expressed[i]! - thought);
    answers.rating[i] = NEUTRAL + POINTS_PER_UNIT * kept(said + ratingSd * people.rating[i]!, -1, 1);
    answers.confidence[i] = kept(confidence[i]! + mediatorSd * people.confidence[i]!, 0, 1);
    answers.threat[i] = kept(threat[i]! + mediatorSd * people.threat[i]!, 0, 1);
    answers.gap[i] = Math.abs(said - thought);
  }
}
