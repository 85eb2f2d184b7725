import type { Cell, RunRecord } from "../record/record.js";
import type { Row, Sheet } from "../tables/sheet.js";

/** What a row of the table of runs says of its run, without its tables. */
export function recordedIn({ columns }: Pick<Sheet, "columns">): (cells: Row) => RunRecord {
  const place = new Map(columns.map(({ name }, c) => [name, c]));
  const outcomes = columns.flatMap(({ name }, c) => (name.startsWith("m_") ? [[name, c] as const] : []));
  return (cells) => {
    const cell = (name: string): Cell => cells[place.get(name)!] ?? null;
    const run = String(cell("run_id"));
    if (cell("status") !== "ok") return { run, status: "error", error: { code: String(cell("error_code")), message: String(cell("error_message") ?? "") }, result: null };
    return {
      run, status: "ok", error: null,
      result: {
        runHash: String(cell("run_hash")), configHash: String(cell("config_hash")), networkHash: String(cell("network_hash")), steps: Number(cell("steps")), agents: Number(cell("n_agents")),
        edges: Number(cell("n_edges")), outcomes: Object.fromEntries(outcomes.map(([name, c]) => [name, cells[c] as number | null])), tables: {},
      },
    };
  };
}
