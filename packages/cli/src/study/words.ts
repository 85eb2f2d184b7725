import type { PartFinding, StudyClaim } from "@talkback/core/studies";
import { fixed } from "./digits.js";

/** What a part expects, with its margin, e.g. `zero (within .15)`. */
export const expectedText = ({ expects, margin }: Pick<PartFinding, "expects" | "margin">): string =>
  margin === null ? expects : `${expects} (within ${fixed(margin, 2)})`;

const MEASURES = { influence: "influence", gap: "gap", serial: "serial indirect effect" } as const;

/** What a part measures and where, e.g. `influence: power, uncertain`. */
export function partName({ claim, part }: { readonly claim: StudyClaim; readonly part: Pick<PartFinding, "text"> }): string {
  const { estimand } = claim.parts.find(({ text }) => text === part.text)!;
  return `${MEASURES[estimand.of]}: ${part.text}`;
}

/** Several things in a sentence: `a, b and c`. */
export const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)!}`;

/** With the thousands told apart, as in `2,160`. */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
