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
    ...(record.events ? { events: kept(utteranceRows(run)) } : {}),
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
  const more = (i: number): Cell[] => [community[i]!, reachedAt[i] === 0 ? null : reachedAt[i]! - 1, exposures(i), flips(i)];
  return { columns: [...columns, "community", "reached_at", "exposures", "flips"], rows: Array.from(rows, (row, i) => [...row, ...more(i)]) };
}

/** What becomes of an agent from step to step; null where not every step was kept. */
type Followed = Readonly<Record<"exposures" | "flips", (i: number) => number | null>>;

function followed({ recordedFrames: frames, ground: { ties: { n } } }: Run): Followed {
  if (frames === null || frames.stride > 1) return { exposures: () => null, flips: () => null };
  const [exposures, flips, side] = [new Uint32Array(n), new Uint32Array(n), new Int8Array(n)];
  for (let k = 0; k < frames.length; k++) {
    const { contacts, columns: { expressed } } = frames.frame(k);
    for (let i = 0; i < n; i++) {
      exposures[i] = exposures[i]! + contacts[i]!;
      const now = Math.sign(expressed[i]!);
      if (now * side[i]! < 0) flips[i] = flips[i]! + 1;
      if (now !== 0) side[i] = now;
    }
  }
  return { exposures: (i) => exposures[i]!, flips: (i) => flips[i]! };
}
