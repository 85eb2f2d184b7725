import type { Cell, Rows } from "../record/record.js";
import { ALWAYS_GIVEN, boolean, type Column, number, RUN_ID, text, titleOf, whole } from "./column.js";
import type { Row, Sheet } from "./sheet.js";
import type { Survey } from "./survey.js";

const share = { minimum: 0, maximum: 1 };
const attitude = { minimum: -1, maximum: 1 };
const STEP = whole("step", "steps done", { unit: "steps", required: true });

/** `steps`: every measure after every step kept, one a row. */
export const stepsSheet: Sheet = {
  name: "steps", title: "Steps", description: "One row for each measure after each step that was kept.",
  columns: [RUN_ID, STEP, text("metric", "name of the measure", ALWAYS_GIVEN), number("value", "its value; unit and range are those of the measure, as in runs")],
  primaryKey: ["run_id", "step", "metric"], steady: true,
  *rowsOf({ timed: { record: { run, result } } }) {
    const { columns, rows } = result?.tables.steps ?? NONE;
    const step = columns.indexOf("step");
    for (const row of rows) for (const [c, name] of columns.entries()) if (c !== step) yield [run, row[step]!, name, row[c]!];
  },
};

const AGENT: readonly Column[] = [
  RUN_ID, text("agent_id", "id of the agent in its network", ALWAYS_GIVEN), STEP,
  number("power", "sense of power", share), number("certainty", "attitude certainty", share), number("erosion", "how far uncertainty erodes confidence in one's power", share),
  number("attitude", "private attitude to the brand", attitude), number("anchor", "what the attitude is pulled back to", attitude),
  number("expressed", "what the agent would say before everybody", attitude), number("threat", "perceived threat to autonomy", share),
  number("confidence", "confidence in one's power", share), number("activity", "how much the agent talks", share),
];
const AGENT_AFTER: readonly Column[] = [
  text("mode", "what the first campaign made of the agent; missing without a run to compare with", { options: ["notReached", "pushedBack", "wentAlong", "keptQuiet", "shruggedOff"] }),
  whole("degree", "how many the agent hears", { unit: "ties" }), whole("community", "number of the agent's community in its network"),
  whole("reached_at", "step in which the first campaign first reached the agent, by a contact or by word of mouth; missing for never", { unit: "steps" }),
  whole("exposures", "contacts with campaigns, and with a brand that answers; missing where not every step was kept, or one brought more than 254", { unit: "contacts" }),
  whole("flips", "times its stance changed sign; missing where not every step was kept", { unit: "changes" }),
  boolean("is_target", "whether the first campaign targets the agent; missing without a campaign"),
  boolean("is_fake", "whether a strategy of the brand has the agent pose as a customer", { required: true }),
];

/** `agents`: who everybody was at the end; columns of rules and market parts are missing where a run has none. */
export function agentsSheet({ traits }: Survey): Sheet {
  const columns = [...AGENT, ...traits.map((name) => number(name, `${titleOf(name)}, as the ${name.startsWith("own_") ? "rule" : "market's part"} keeps it`)), ...AGENT_AFTER];
  return {
    name: "agents", title: "Agents", description: "One row for each agent of each run, at its end.", columns, primaryKey: ["run_id", "agent_id"], steady: true,
    rowsOf: ({ timed: { record: { run, result } } }) => named(columns, result?.tables.agents ?? NONE, [run]),
  };
}

const EVENT: readonly Column[] = [
  RUN_ID, whole("utterance_id", "number of the utterance within its run", ALWAYS_GIVEN), { ...STEP, description: "step in which it was said" },
  text("speaker_id", "agent who spoke", ALWAYS_GIVEN), text("channel", "where", ALWAYS_GIVEN), number("opinion", "what was said of the brand", { ...attitude, required: true }),
  whole("parent_id", "utterance whose message moved the speaker"), text("campaign", "campaign or other sender whose contact moved the speaker"),
  text("origin", "campaign or other sender at the root of the chain; missing where it began with a person"),
  text("relation", "what it does to the message that moved the speaker", { options: ["passes on", "contradicts", "inverts"] }),
  text("answer_id", "agent whose answer to the speaker's own question moved the speaker"),
  number("publicness", "how far what is said there is the public stance (1) or the private attitude (0)", { ...ALWAYS_GIVEN, ...share }),
  number("unsolicited", "how far what is said there comes unasked", { ...ALWAYS_GIVEN, ...share }),
];

/** `events`: everything that was said, and what moved its speaker. */
export const eventsSheet: Sheet = {
  name: "events", title: "Events", description: "One row for each utterance, with what moved its speaker.", columns: EVENT, primaryKey: ["run_id", "utterance_id"], steady: true,
  rowsOf: ({ timed: { record: { run, result } } }) => named(EVENT, result?.tables.events ?? NONE, [run]),
};

const EDGE: readonly Column[] = [
  text("network_hash", "SHA-256 of the network, as in runs", { required: true }), { ...RUN_ID, description: "first run on this network" },
  text("speaker_id", "agent who speaks", ALWAYS_GIVEN), text("hearer_id", "agent who hears", ALWAYS_GIVEN),
  number("strength", "strength of the tie", { minimum: 0, required: true }), text("layer", "layer of the network", ALWAYS_GIVEN),
  boolean("directed", "false where both speak and hear", { required: true }),
];

/** `edges`: the ties of each different network, once; made anew for every pass over the runs, as it remembers the networks it has seen. */
export function edgesSheet(): Sheet {
  const seen = new Set<string>();
  return {
    name: "edges", title: "Edges", description: "One row for each tie of each different network.", columns: EDGE,
    primaryKey: ["network_hash", "speaker_id", "hearer_id", "layer"], steady: true,
    rowsOf({ timed: { record: { run, result } } }) {
      if (result === null || seen.has(result.networkHash)) return [];
      seen.add(result.networkHash);
      return named(EDGE, result.tables.edges ?? NONE, [result.networkHash, run]);
    },
  };
}

const NONE: Rows = { columns: [], rows: [] };

/** Rows of a run's table under a sheet's columns, after its first cells. */
function* named(sheet: readonly Column[], { columns, rows }: Rows, first: readonly Cell[]): Generator<Row> {
  const places = sheet.slice(first.length).map(({ name }) => columns.indexOf(name));
  for (const row of rows) yield [...first, ...places.map((c) => (c < 0 ? null : row[c]!))];
}

/** The tables that a study keeps of its runs. */
export const keptSheets = (keep: Readonly<Record<"steps" | "agents" | "events" | "edges", boolean>>, survey: Survey): Sheet[] => [
  ...(keep.steps ? [stepsSheet] : []), ...(keep.agents ? [agentsSheet(survey)] : []), ...(keep.events ? [eventsSheet] : []), ...(keep.edges ? [edgesSheet()] : []),
];
