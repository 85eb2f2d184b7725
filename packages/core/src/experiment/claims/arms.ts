import type { Changes, Scenario } from "../../scenario/scenario.js";
import type { Claim } from "./shape.js";

/** One arm of a claim: its changes, and the factor of its metric in the effect. */
export interface Arm {
  readonly weight: number;
  readonly changes: Changes;
}

/** The arms of a claim's design, without what is given in all of them. */
export function armsOf({ design }: Claim): readonly Arm[] {
  switch (design.kind) {
    case "contrast": return [{ weight: -1, changes: design.a }, { weight: 1, changes: design.b }];
    case "interaction": {
      const { x, y } = design;
      return [{ weight: 1, changes: { ...x, ...y } }, { weight: -1, changes: x }, { weight: -1, changes: y }, { weight: 1, changes: {} }];
    }
    case "level": return [{ weight: 1, changes: design.at }];
    case "weighted": return design.arms.map(({ weight, change }) => ({ weight, changes: change }));
  }
}

/** Several changes as one, by path; of the same path the last one stands, and it comes last. */
export function merged({ lead }: Scenario, ...all: readonly Changes[]): Changes {
  const paths = new Map<string, unknown>();
  for (const changes of all) {
    for (const [name, value] of Object.entries(changes)) {
      const path = pathOf(lead, name);
      paths.delete(path);
      paths.set(path, value);
    }
  }
  return Object.fromEntries(paths);
}

/** The path behind a lead name, or the path itself. */
export const pathOf = (lead: Scenario["lead"], name: string): string => (Object.hasOwn(lead, name) ? lead[name]! : name);

/** Whether two paths are the same, or one leads through the other. */
export const touching = (one: string, other: string): boolean => `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);
