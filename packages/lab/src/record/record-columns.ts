import type { RunTable } from "./record.js";

/** What cells of a column hold; a boolean is the text true or false. */
export type CellType = "string" | "integer" | "number" | "boolean";

/** Columns of a table that a run brings: those it always has, in this order, and names that further ones, all numbers, may have among them. */
export interface RecordColumns {
  readonly known: Readonly<Record<string, CellType>>;
  readonly further: RegExp | null;
}

const numbers = (names: string): Record<string, CellType> => Object.fromEntries(names.split(" ").map((name) => [name, "number"]));

export const RECORD_COLUMNS: Readonly<Record<RunTable, RecordColumns>> = {
  steps: { known: { step: "integer" }, further: /^m_[a-z0-9_]+$/ },
  agents: {
    known: {
      agent_id: "string", step: "integer", ...numbers("power certainty erosion attitude anchor expressed threat confidence activity"),
      mode: "string", degree: "integer", community: "integer", reached_at: "integer", exposures: "integer", flips: "integer", is_target: "boolean", is_fake: "boolean",
    },
    further: /^(own|market)_[a-z0-9_]+$/,
  },
  events: {
    known: {
      utterance_id: "integer", step: "integer", speaker_id: "string", channel: "string", opinion: "number",
      parent_id: "integer", campaign: "string", origin: "string", relation: "string", answer_id: "string", publicness: "number", unsolicited: "number",
    },
    further: null,
  },
  edges: { known: { speaker_id: "string", hearer_id: "string", strength: "number", layer: "string", directed: "boolean" }, further: null },
};
