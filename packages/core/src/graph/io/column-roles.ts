import { nearest } from "../../spec/nearest.js";
import { show } from "../../spec/show.js";
import type { ColumnNames } from "./import-options.js";
import type { Intake } from "./intake.js";

/** Position of each column that says something of a tie; −1 where there is none. */
export interface ColumnRoles {
  readonly from: number;
  readonly to: number;
  readonly strength: number;
  readonly layer: number;
  readonly type: number;
}

const names: Record<keyof ColumnRoles, readonly string[]> = {
  from: ["source", "from", "speaker", "fromnodeid"],
  to: ["target", "to", "hearer", "tonodeid"],
  strength: ["weight", "strength"],
  layer: ["layer"],
  type: ["type"],
};

export const plainRoles: ColumnRoles = { from: 0, to: 1, strength: 2, layer: -1, type: -1 };

/** The roles named by a header, or null where its names do not tell both ends of a tie. */
export function rolesOf(header: readonly string[], columns: ColumnNames = {}): ColumnRoles | null {
  const cells = header.map((cell) => cell.trim().toLowerCase());
  const role = (which: keyof ColumnRoles): number => {
    const wanted = which === "type" ? undefined : columns[which];
    return wanted === undefined ? cells.findIndex((cell) => names[which].includes(cell)) : header.findIndex((cell) => cell.trim() === wanted);
  };
  const roles = { from: role("from"), to: role("to"), strength: role("strength"), layer: role("layer"), type: role("type") };
  return roles.from < 0 || roles.to < 0 ? null : roles;
}

/** Refuses column names that the header lacks. */
export function checkColumns(header: readonly string[], columns: ColumnNames, { issues }: Intake): void {
  for (const [role, name] of Object.entries(columns)) {
    if (header.some((cell) => cell.trim() === name)) continue;
    const close = nearest(name, header);
    issues.add({
      code: "E_IMPORT_COLUMN", path: `columns.${role}`, expected: `a column of the header (${header.join(", ")})`, received: show(name),
      ...(close === undefined ? {} : { hint: `did you mean ${close}?` }),
    });
  }
}
