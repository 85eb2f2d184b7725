import { SMALLEST_EFFECT, type Verdict } from "@talkback/core/experiment";
import { type PartFinding, type Study, ZERO_INDIRECT, ZERO_INFLUENCE } from "@talkback/core/studies";
import { forest } from "@talkback/viz/figures";
import { two } from "../digits.js";
import { verdictWord } from "../words.js";
import { type Drawn, thousandths } from "./drawn.js";

type Mark = NonNullable<Parameters<typeof forest>[0][number]["verdict"]>;

/** Every part of every claim with its interval, its own margin and its verdict. */
export function claimsFigure({ finding, settings }: Study): Drawn {
  const found = finding.claims.flatMap(({ claim, parts }) => parts.map((part) => ({ claim, part, margin: marginOf(part) })));
  return {
    name: "fig-7-claims", columns: "double", title: "Every part of every claim",
    data: found.map(({ claim, part, margin: [margin_low, margin_high] }) => {
      const { text, experiment, expects, judged: { estimate: { mean, low, high }, holds } } = part;
      return { claim: claim.id, part: text, experiment, expects, mean, low, high, margin_low, margin_high, verdict: verdictWord(part), holds: Number(holds) };
    }),
    caption: `Estimates for every part of E1 to E10 (the experiment in brackets) over ${finding.replications} replications with ${settings.n} participants a cell, with 95 % intervals; a tick is for what holds as expected. Bands are margins: ±${two(ZERO_INFLUENCE)} (influence) or ±${two(ZERO_INDIRECT)} (indirect effect) where none is expected, which means small, not 0; down to ${two(-SMALLEST_EFFECT)} where not negative; else ±${two(SMALLEST_EFFECT)}. All are written into the rule.`,
    draw: (common) => forest(
      found.map(({ claim, part: { text, experiment, judged: { estimate: { mean, low, high }, verdict, holds } }, margin }) =>
        ({ label: `${claim.id} ${text} (${experiment})`, ...thousandths({ estimate: mean, low, high }), margin, verdict: markOf(verdict, holds) })),
      { ...common, xName: "Influence, indirect effect (E7) or gap (E10)", marginName: "margin of each part" },
    ),
  };
}

/** Within it an effect counts as none; where it must not be negative, how far below 0 it may be. */
function marginOf({ expects, margin }: PartFinding): readonly [number, number] {
  const width = margin ?? SMALLEST_EFFECT;
  return [-width, expects === "not negative" ? 0 : width];
}

/** An equivalence that was expected holds; one that was not says that nothing is there. */
function markOf(verdict: Verdict, holds: boolean): Mark {
  if (holds) return "supported";
  return verdict === "leans" || verdict === "reversed" ? verdict : "close";
}
