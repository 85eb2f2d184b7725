import type { Row } from "@talkback/core/describe";
import type { CellType } from "../record/record-columns.js";

/** A column as readers are told of it. */
export interface Column {
  readonly name: string;
  readonly type: CellType;
  readonly title: string;
  readonly description: string;
  readonly unit?: string;
  /** Where values come from: the study and its runs as such (given), the model (computed), a clock (measured), or, of a parameter, what its default rests on. */
  readonly evidence: NonNullable<Row["evidence"]> | "given" | "computed" | "measured";
  /** Source or reason of the default. */
  readonly source?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** All texts that there may be. */
  readonly options?: readonly string[];
  /** No cell is missing. */
  readonly required?: true;
}

type More = Partial<Omit<Column, "name" | "type" | "title" | "description">>;

/** Unit of numbers that have none: one, as in the SI. */
export const ONE = "1";
export const GIVEN = { evidence: "given" } as const;
export const ALWAYS_GIVEN = { ...GIVEN, required: true } as const;
const COMPUTED = { evidence: "computed" } as const;

/** A column of texts; its title is its name in words. */
export const text = (name: string, description: string, more: More = {}): Column => ({ name, type: "string", title: titleOf(name), description, ...COMPUTED, ...more });
export const whole = (name: string, description: string, more: More = {}): Column => ({ name, type: "integer", title: titleOf(name), description, unit: ONE, minimum: 0, ...COMPUTED, ...more });
export const number = (name: string, description: string, more: More = {}): Column => ({ name, type: "number", title: titleOf(name), description, unit: ONE, ...COMPUTED, ...more });
export const boolean = (name: string, description: string, more: More = {}): Column => ({ name, type: "boolean", title: titleOf(name), description, ...COMPUTED, ...more });

/** `m_public_mean` in words: `public mean`. */
export const titleOf = (name: string): string => name.replace(/^[mpu]_/, "").replaceAll("_", " ");

export const RUN_ID = text("run_id", "address of the run: the same run has the same in every study", { ...GIVEN, required: true });
