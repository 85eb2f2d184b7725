import { rolesOf } from "./column-roles.js";
import type { ColumnNames, ImportOptions } from "./import-options.js";

export interface HeaderVerdict {
  readonly found: boolean;
  readonly reason: string;
}

const INTEGER = /^(?:0|-?[1-9][0-9]*)$/;
const NUMBER_LIKE = /^[+-]?(?:[0-9.][0-9.eE+-]*|nan|inf|infinity)$/i;

/** Whether an id is a whole number in the one canonical way of writing it. */
export const isInteger = (id: string): boolean => INTEGER.test(id);

/** Whether the first line names columns, as far as it alone can tell; null when the lines after it decide. */
export function headerAtOnce(fields: readonly string[], header: ImportOptions["header"], columns?: ColumnNames): HeaderVerdict | null {
  if (header === "yes" || header === "no") return { found: header === "yes", reason: `as asked with header "${header}"` };
  const roles = rolesOf(fields, columns);
  if (roles !== null) return { found: true, reason: `${fields[roles.from]!.trim()} and ${fields[roles.to]!.trim()} are names of columns` };
  if (fields.slice(0, 2).every(isInteger)) return { found: false, reason: "its ids are whole numbers" };
  const third = fields[2];
  if (third !== undefined && third !== "" && !NUMBER_LIKE.test(third)) return { found: true, reason: "its third column is not a number" };
  return null;
}

/** The same, once all other lines are read. */
export function headerByRest(otherTies: number, otherTexts: boolean): HeaderVerdict {
  if (otherTies === 0) return { found: false, reason: "there is no other line to compare it with" };
  return otherTexts
    ? { found: false, reason: `other lines have ids that are not whole numbers, too; if it names columns: --header yes, or header: "yes"` }
    : { found: true, reason: "its ids are not whole numbers, while all others are" };
}
