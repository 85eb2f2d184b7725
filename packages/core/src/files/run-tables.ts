import { ENGINE } from "../engine/hash.js";
import type { Run } from "../engine/run.js";
import type { Summary } from "../engine/summary.js";
import { MODES } from "../observe/outcomes.js";
import type { Scenario } from "../scenario/scenario.js";
import { type Cell, csvLines, snake } from "./csv.js";

/** First letters of the run's hash, which name the run in every table. */
export const runId = ({ hash }: Run): string => hash.slice(0, 16);

const WORDS = ["format", "id", "title", "question", "mechanism", "story", "expect", "lead"];

/** Some rows about one run, without its name, to be gone through once. */
export interface RunRows {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** Rows as CSV lines, each with the run's name in front. */
function named(run: Run, { columns, rows }: RunRows): Iterable<string> {
  const id = runId(run);
  function* withId(): Generator<Cell[]> {
    for (const row of rows) yield [id, ...row];
  }
  return csvLines(["run_id", ...columns], withId());
}

/** `runs.csv`: one row with every parameter (`p_…`) and outcome (`m_…`). */
export function runsTable(run: Run, summary: Summary): Iterable<string> {
  const { ties: { n }, network: { from } } = run.ground;
  const row: [string, Cell][] = [
    ["run_id", runId(run)], ["scenario", run.scenario.id], ["seed", run.seed], ["replicate", run.replication],
    ["status", run.stopped === "aborted" ? "stopped" : "ok"], ["engine_version", ENGINE], ["config_hash", run.scenarioHash], ["network_hash", run.networkHash],
    ["run_hash", run.hash], ["steps", run.steps], ["n_agents", n], ["n_edges", from.length],
    ...parameterCells(run.scenario), ...outcomeCells(summary),
  ];
  return csvLines(row.map(([name]) => name), [row.map(([, cell]) => cell)]);
}

/** Every parameter of a scenario by column name, `p_…`; its words are none. */
export const parameterCells = (scenario: Scenario): [string, Cell][] =>
  Object.entries(scenario).filter(([name]) => !WORDS.includes(name)).flatMap(([name, value]) => leaves(value, `p_${name}`));

/** Every single value below a value, by snake-case name. */
function leaves(value: unknown, name: string): [string, Cell][] {
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${name}.${key}`));
  return [[snake(name), typeof value === "string" || typeof value === "number" ? value : value === null || value === undefined ? null : String(value)]];
}

/** Every outcome of a run by column name, `m_…`; null where there is no such number. */
export function outcomeCells({ campaigns: _, strategies, modes, largestCascade, market, ...single }: Summary): [string, number | null][] {
  return [
    ...Object.entries(single).map(([name, value]): [string, number | null] => [`m_${snake(name)}`, value]),
    ...strategies.map(({ id, acts }): [string, number] => [`m_acts_${snake(id)}`, acts]),
    ...Object.entries(market ?? {}).map(([name, value]): [string, number] => [`m_${snake(name)}`, value]),
    ...MODES.map((mode): [string, number | null] => [`m_${snake(mode)}`, modes?.[mode] ?? null]),
    ...(["size", "depth", "structuralVirality"] as const).map((name): [string, number | null] => [`m_largest_cascade_${snake(name)}`, largestCascade?.[name] ?? null]),
  ];
}

/** `steps.csv`: every recorded measure after every recorded step, one a row. */
export function stepsTable(run: Run): Iterable<string> {
  const { table } = run;
  const id = runId(run);
  function* rows(): Generator<Cell[]> {
    for (let r = 0; r < table.length; r++) {
      for (const column of table.columns) yield [id, table.step(r), `m_${snake(column)}`, table.value(r, column)];
    }
  }
  return csvLines(["run_id", "step", "metric", "value"], rows());
}

const TRAITS = ["power", "certainty", "erosion", "attitude", "anchor", "expressed", "threat", "confidence", "activity"] as const;

/** `agents.csv`: who everybody was at the end, and what the campaign made of them. */
export const agentsTable = (run: Run): Iterable<string> => named(run, agentRows(run));

/** The rows of `agents.csv`, by ascending place in storage. */
export function agentRows(run: Run): RunRows {
  const agents = run.at(run.steps);
  const { ties: { offsets } } = run.ground;
  const ofPeople = (columns: typeof agents.own, prefix: string) =>
    Object.entries(columns).flatMap(([name, column]) => (column.length === agents.n ? [[`${prefix}_${snake(name)}`, column] as const] : []));
  const own = [...ofPeople(agents.own, "own"), ...ofPeople(agents.market, "market")];
  function* rows(): Generator<Cell[]> {
    for (let i = 0; i < agents.n; i++) {
      const name = run.idOf(i);
      yield [
        name, run.steps, ...TRAITS.map((trait) => agents[trait][i]!), ...own.map(([, column]) => column[i]!),
        run.modeOf(name), offsets[i + 1]! - offsets[i]!,
      ];
    }
  }
  return { columns: ["agent_id", "step", ...TRAITS, ...own.map(([name]) => name), "mode", "degree"], rows: rows() };
}

const FRAME_COLUMNS = ["attitude", "expressed", "threat", "certainty", "confidence"] as const;

/** `frames.csv`: every agent at every recorded frame; 32-bit numbers, for looking. */
export function framesTable(run: Run): Iterable<string> {
  const frames = run.recordedFrames!;
  const id = runId(run);
  function* rows(): Generator<Cell[]> {
    for (let k = 0; k < frames.length; k++) {
      const { step, columns, spoke } = frames.frame(k);
      for (let i = 0; i < spoke.length; i++) yield [id, step, run.idOf(i), ...FRAME_COLUMNS.map((column) => columns[column][i]!), spoke[i]!];
    }
  }
  return csvLines(["run_id", "step", "agent_id", ...FRAME_COLUMNS, "spoke"], rows());
}

/** `utterances.csv`: everything that was said, and which message moved its speaker. */
export const utterancesTable = (run: Run): Iterable<string> => named(run, utteranceRows(run));

/**
 * The rows of `utterances.csv`.
 *
 * @throws {SpecError} where single messages cannot be followed
 */
export function utteranceRows(run: Run): RunRows {
  const { utterances, senders, scenario: { channels } } = run;
  const campaign = (c: number | null): Cell => (c === null ? null : senders[c]!);
  function* rows(): Generator<Cell[]> {
    for (let u = 0; u < utterances.length; u++) {
      const { step, speaker, channel, opinion, parent, campaign: moved, origin, relation } = utterances.get(u);
      yield [u, step, run.idOf(speaker), channels[channel]!.id, opinion, parent, campaign(moved), campaign(origin), relation === "none" ? null : relation];
    }
  }
  return { columns: ["utterance_id", "step", "speaker_id", "channel", "opinion", "parent_id", "campaign", "origin", "relation"], rows: rows() };
}

/** Who hears whom and how strongly: every tie once, the ties of each hearer together. */
export function tieRows(run: Run): RunRows {
  const { ties, network: { directed, layers } } = run.ground;
  const { n, offsets, speakers, strength, layer, keys } = ties;
  const rank = (i: number): number => (keys === null ? i : keys[i]!);
  function* rows(): Generator<Cell[]> {
    for (let i = 0; i < n; i++) {
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const speaker = speakers[e]!;
        if (!directed && rank(speaker) > rank(i)) continue;
        yield [run.idOf(speaker), run.idOf(i), typeof strength === "number" ? strength : strength[e]!, layers[layer === null ? 0 : layer[e]!]!, String(directed)];
      }
    }
  }
  return { columns: ["speaker_id", "hearer_id", "strength", "layer", "directed"], rows: rows() };
}
