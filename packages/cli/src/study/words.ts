import { SMALLEST_EFFECT } from "@talkback/core/experiment";
import type { PartFinding, StudyClaim } from "@talkback/core/studies";
import { fixed, NOT_COMPUTABLE } from "./digits.js";

/** When what is judged by was fixed. */
export const FIXED = "fixed before this study's code was run, and after a prototype of the rule had been seen";

const within = (margin: number): string => `within ±${fixed(margin, 2)}`;

/** What a part expects, with its margin, e.g. `zero (within ±0.15)`. */
export const expectedText = ({ expects, margin }: Pick<PartFinding, "expects" | "margin">): string =>
  margin === null ? expects : `${expects} (${within(margin)})`;

/** What came of a part in a word or two. */
export const verdictWord = ({ judged: { verdict, estimate: { mean } } }: Pick<PartFinding, "judged">): string => (Number.isFinite(mean) ? verdict : NOT_COMPUTABLE);

/** What came of a part; an equivalence with its margin, and its side of 0 where its interval excludes 0, e.g. `equivalent (within ±0.15; above 0)`. */
export function verdictText({ margin, judged }: Pick<PartFinding, "margin" | "judged">): string {
  const { low, high } = judged.estimate;
  const word = verdictWord({ judged });
  if (word !== "equivalent") return word;
  return `equivalent (${within(margin ?? SMALLEST_EFFECT)}${low > 0 ? "; above 0" : high < 0 ? "; below 0" : ""})`;
}

const partOf = ({ parts }: StudyClaim, { text }: Pick<PartFinding, "text">) => parts.find((each) => each.text === text)!;
const OURS = "ours; not in the abstract";

/** What the abstract says of a claim, or that it says nothing. */
export const paperText = ({ paper }: Pick<StudyClaim, "paper">): string => paper ?? OURS;

/** The same of one part of it. */
export const paperTextOf = (claim: StudyClaim, part: Pick<PartFinding, "text">): string => (partOf(claim, part).ours === true ? OURS : paperText(claim));

const MEASURES = { influence: "influence", gap: "gap", serial: "serial indirect effect" } as const;

/** What a part measures and where, e.g. `influence: power, uncertain`. */
export const partName = ({ claim, part }: { readonly claim: StudyClaim; readonly part: Pick<PartFinding, "text"> }): string =>
  `${MEASURES[partOf(claim, part).estimand.of]}: ${part.text}`;

/** Several things in a sentence: `a, b and c`. */
export const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)!}`;

/** With the thousands told apart, as in `2,160`. */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
