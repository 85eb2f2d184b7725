import { SMALLEST_EFFECT, type Verdict } from "@talkback/core/experiment";
import type { Study } from "@talkback/core/studies";
import { forest } from "@talkback/viz";
import { type Drawn, thousandths } from "./drawn.js";

type Mark = NonNullable<Parameters<typeof forest>[0][number]["verdict"]>;
const MARGIN = [-SMALLEST_EFFECT, SMALLEST_EFFECT] as const;

/** Every part of every claim with its interval and its verdict. */
export function claimsFigure({ finding, settings }: Study): Drawn {
  const data = finding.claims.flatMap(({ claim, parts }) => parts.map(({ text, experiment, expects, judged: { estimate: { mean, low, high }, verdict, holds } }) =>
    ({ claim: claim.id, part: text, experiment, expects, mean, low, high, verdict, holds: Number(holds) })));
  return {
    name: "fig-7-claims", columns: "double", data, title: "Every part of every claim",
    caption: `Estimates for every part of E1 to E10 (the experiment in brackets) over ${finding.replications} replications with ${settings.n} participants a cell, with 95 % intervals; a tick is for what holds as declared, the band for effects too small to count. All are written into the rule, so that this verifies the code.`,
    draw: (common) => forest(
      data.map(({ claim, part, experiment, mean, low, high, verdict, holds }) => ({ label: `${claim} ${part} (${experiment})`, ...thousandths({ estimate: mean, low, high }), verdict: markOf(verdict, holds === 1) })),
      { ...common, xName: "Influence, indirect effect (E7) or gap (E10)", margin: MARGIN, marginName: "too small to count" },
    ),
  };
}

/** An equivalence that was expected holds; one that was not says that nothing is there. */
function markOf(verdict: Verdict, holds: boolean): Mark {
  if (holds) return "supported";
  return verdict === "leans" || verdict === "reversed" ? verdict : "close";
}
