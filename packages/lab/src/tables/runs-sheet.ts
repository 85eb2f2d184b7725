import { canonicalJson, type Changes, ENGINE } from "@talkback/core";
import type { Plan, Planned } from "@talkback/core/experiment";
import type { Cell } from "../record/record.js";
import { ALWAYS_GIVEN, type Column, GIVEN, number, RUN_ID, text, whole } from "./column.js";
import { outcomeColumn } from "./outcome-column.js";
import type { Parameters } from "./parameters.js";
import type { Given, Sheet } from "./sheet.js";
import type { Survey } from "./survey.js";

const COLUMNS: readonly Column[] = [
  RUN_ID,
  text("study_id", "name of the study", ALWAYS_GIVEN),
  text("design_id", "name of the setting, made of what it changes", ALWAYS_GIVEN),
  text("condition", "what the setting changes, in words", ALWAYS_GIVEN),
  text("pair_id", "equal for the two arms of a setting in a replication; missing without arms", GIVEN),
  text("arm", "missing without arms", { ...GIVEN, options: ["a", "b"] }),
  text("seed", "luck of the study", ALWAYS_GIVEN),
  whole("replicate", "number of the replication; the same luck in every setting and arm", ALWAYS_GIVEN),
  text("status", "whether there is a result", { options: ["ok", "error"], required: true }),
  text("error_code", "why there is no result"),
  text("error_message", "the same in words"),
  text("engine_version", "rules by which runs are computed; it rises whenever any run changes by a bit", ALWAYS_GIVEN),
  text("rule_set", "the rule by which agents answer", GIVEN),
  text("config_hash", "SHA-256 of what the scenario computes", GIVEN),
  text("run_hash", "SHA-256 of all that the run left"),
  text("network_hash", "SHA-256 of who is tied to whom and how strongly"),
  whole("steps", "steps done", { unit: "steps" }),
  whole("n_agents", "agents", { unit: "agents" }),
  whole("n_edges", "ties; one of an undirected network counts once", { unit: "ties" }),
];

/** `runs`: one row for each run, with every parameter and every outcome. */
export function runsSheet({ study }: Plan, parameters: Parameters, { outcomes }: Survey): Sheet {
  const rule = parameters.columns.findIndex(({ name }) => name === "p_rule_kind");
  return {
    name: "runs", title: "Runs", description: "One row for each run: who it is, its parameters (p_) and its outcomes (m_).",
    columns: [...COLUMNS, ...parameters.columns, ...outcomes.map(outcomeColumn)], primaryKey: ["run_id"], steady: true,
    *rowsOf({ ref: { arm, replication }, timed: { record: { run, status, error, result } }, planned }) {
      const cells = parameters.cellsOf(planned);
      yield [
        run, study.id, planned.treatment.id, conditionOf(planned.treatment.changes), pairOf(planned), arm, study.seed, replication,
        status, error?.code ?? null, error?.message ?? null, ENGINE, cells[rule] ?? null,
        result?.configHash ?? null, result?.runHash ?? null, result?.networkHash ?? null, result?.steps ?? null, result?.agents ?? null, result?.edges ?? null,
        ...cells, ...outcomes.map((name) => result?.outcomes[name] ?? null),
      ];
    },
  };
}

/** What a setting changes, in words. */
export const conditionOf = (changes: Changes): string =>
  Object.entries(changes).map(([path, value]) => `${path}=${textOf(value)}`).join("; ") || "as given";

export const textOf = (value: unknown): string => (typeof value === "string" ? value : canonicalJson(value));

const pairOf = ({ arm, treatment: { id }, replication }: Planned): Cell => (arm === null ? null : `${id}-${replication}`);

/** `timings`: how long each run took, and where. */
export const timingsSheet: Sheet = {
  name: "timings", title: "Timings", description: "How long each run took, and where; in a table of its own, as all others are the same bytes wherever runs were computed.",
  columns: [RUN_ID, number("wall_ms", "wall time", { evidence: "measured", unit: "milliseconds", minimum: 0, required: true }), text("worker", "who computed it", ALWAYS_GIVEN)],
  primaryKey: ["run_id"], steady: false,
  rowsOf: ({ timed: { record: { run }, timing: { wallMs, worker } } }: Given) => [[run, wallMs, worker]],
};
