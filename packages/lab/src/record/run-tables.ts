import type { Run } from "@talkback/core";
import type { Study } from "@talkback/core/experiment";
import { agentRows, type RunRows, snake, tieRows, utteranceRows } from "@talkback/core/io";
import { cellOf, numberCell } from "./cell.js";
import type { Cell, Rows, RunTable } from "./record.js";

/** The tables of a run that a study keeps. */
export function runTables(run: Run, { record }: Study): Readonly<Partial<Record<RunTable, Rows>>> {
  return {
    ...(record.steps ? { steps: stepRows(run) } : {}),
    ...(record.agents ? { agents: kept(withLook(run)) } : {}),
    ...(record.events ? { events: kept(withChannel(run)) } : {}),
    ...(record.edges ? { edges: kept(tieRows(run)) } : {}),
  };
}

const kept = ({ columns, rows }: RunRows): Rows => ({ columns, rows: Array.from(rows, (row) => row.map(cellOf)) });

/** A row for every step kept: its number, and its measures. */
function stepRows({ table }: Run): Rows {
  const rows = Array.from({ length: table.length }, (_, r): Cell[] => [table.step(r), ...table.columns.map((column) => numberCell(table.value(r, column)))]);
  return { columns: ["step", ...table.columns.map((column) => `m_${snake(column)}`)], rows };
}

/** Agents with what only the whole run can tell. */
function withLook(run: Run): RunRows {
  const { columns, rows } = agentRows(run);
  const community = run.ground.community();
  const reachedAt = run.reachedAt();
  const { exposures, flips } = followed(run);
  const { isTarget, isFake } = addressed(run);
  const more = (i: number): Cell[] => [community[i]!, reachedAt[i] === 0 ? null : reachedAt[i]! - 1, exposures(i), flips(i), isTarget(i), isFake(i)];
  return { columns: [...columns, "community", "reached_at", "exposures", "flips", "is_target", "is_fake"], rows: Array.from(rows, (row, i) => [...row, ...more(i)]) };
}

/** Whether the first campaign targets an agent, missing without one, and whether any strategy has it pose as a customer. */
function addressed(run: Run): Readonly<Record<"isTarget" | "isFake", (i: number) => Cell>> {
  const { campaigns, strategies } = run.scenario;
  const targeted = campaigns.length === 0 ? null : run.targeted();
  const posing = strategies.flatMap(({ kind }, k) => (kind === "fakes" ? [run.concerned(k)] : []));
  return { isTarget: (i) => (targeted === null ? null : String(targeted[i] === 1)), isFake: (i) => String(posing.some((those) => those[i] === 1)) };
}

/** Utterances with whose answer moved the speaker, and what their channel is like. */
function withChannel(run: Run): RunRows {
  const { columns, rows } = utteranceRows(run);
  const { utterances, scenario: { channels } } = run;
  function* more(): Generator<Cell[]> {
    let u = 0;
    for (const row of rows) {
      const { answer, channel } = utterances.get(u++);
      const { publicness, unsolicited } = channels[channel]!;
      yield [...row, answer === null ? null : run.idOf(answer), publicness, unsolicited];
    }
  }
  return { columns: [...columns, "answer_id", "publicness", "unsolicited"], rows: more() };
}

/** Contacts of a step that a frame stands for with so many, or more. */
const MOST_COUNTED = 255;

/** What becomes of an agent from step to step; null where not every step was kept, or not every contact counted. */
type Followed = Readonly<Record<"exposures" | "flips", (i: number) => number | null>>;

function followed({ recordedFrames: frames, ground: { ties: { n } } }: Run): Followed {
  if (frames === null || frames.stride > 1) return { exposures: () => null, flips: () => null };
  const [exposures, flips, side] = [new Float64Array(n), new Uint32Array(n), new Int8Array(n)];
  for (let k = 0; k < frames.length; k++) {
    const { contacts, columns: { expressed } } = frames.frame(k);
    for (let i = 0; i < n; i++) {
      exposures[i] = exposures[i]! + (contacts[i] === MOST_COUNTED ? NaN : contacts[i]!);
      const now = Math.sign(expressed[i]!);
      if (now * side[i]! < 0) flips[i] = flips[i]! + 1;
      if (now !== 0) side[i] = now;
    }
  }
  return { exposures: (i) => numberCell(exposures[i]!), flips: (i) => flips[i]! };
}
