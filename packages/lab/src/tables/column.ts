import type { Row } from "@talkback/core/describe";
import type { CellType } from "../record/record-columns.js";

/** A column as readers are told of it. */
export interface Column {
  readonly name: string;
  readonly type: CellType;
  readonly title: string;
  readonly description: string;
  readonly unit?: string;
  /** Where the default of a parameter comes from. */
  readonly evidence?: NonNullable<Row["evidence"]>;
  /** Source or reason of the default. */
  readonly source?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** All texts that there may be. */
  readonly options?: readonly string[];
  /** No cell is missing. */
  readonly required?: true;
}

type More = Omit<Column, "name" | "type" | "title" | "description">;

/** A column of texts; its title is its name in words. */
export const text = (name: string, description: string, more: More = {}): Column => ({ name, type: "string", title: titleOf(name), description, ...more });
export const whole = (name: string, description: string, more: More = {}): Column => ({ name, type: "integer", title: titleOf(name), description, minimum: 0, ...more });
export const number = (name: string, description: string, more: More = {}): Column => ({ name, type: "number", title: titleOf(name), description, ...more });
export const boolean = (name: string, description: string, more: More = {}): Column => ({ name, type: "boolean", title: titleOf(name), description, ...more });

/** `m_public_mean` in words: `public mean`. */
export const titleOf = (name: string): string => name.replace(/^[mpu]_/, "").replaceAll("_", " ");

export const RUN_ID = text("run_id", "address of the run: the same run has the same in every study", { required: true });
