import type { Cell } from "./record.js";

/** A number as JSON keeps it: null where there is none, or none that is finite; 0 for −0. */
export const numberCell = (value: number | null): number | null => (value === null || !Number.isFinite(value) ? null : value + 0);

export const cellOf = (value: Cell): Cell => (typeof value === "string" ? value : numberCell(value));
