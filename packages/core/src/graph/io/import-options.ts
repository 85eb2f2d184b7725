import type { ImportLimits } from "./import-limits.js";
import type { Merge } from "./tidy-ties.js";

export const networkFormats = ["edge-list", "csv", "gexf", "graphml", "graphology", "node-link"] as const;
export type NetworkFormat = (typeof networkFormats)[number];

/** Columns of a CSV file, by the names in its header. */
export interface ColumnNames {
  readonly from?: string;
  readonly to?: string;
  readonly strength?: string;
  readonly layer?: string;
}

export interface ImportOptions {
  /** File name: gives the subject of messages, and its ending a hint of the format. */
  readonly name?: string;
  /** Format; recognised from name and first bytes when absent. */
  readonly format?: NetworkFormat;
  /** Whether ties point from the first column to the second; false when absent. A file that declares it must agree. */
  readonly directed?: boolean;
  /** Whether the first line of an edge list or CSV names columns; found out when absent or "auto". */
  readonly header?: "auto" | "yes" | "no";
  readonly columns?: ColumnNames;
  /** Strength of parallel ties that fall together; `max` when absent. */
  readonly merge?: Merge;
  /** Node attribute, a different whole number for each node, by which nodes are ordered instead of by id. */
  readonly keyColumn?: string;
  readonly limits?: Partial<ImportLimits>;
}
