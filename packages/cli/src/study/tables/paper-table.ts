import { SMALLEST_EFFECT } from "@talkback/core/experiment";
import type { PartFinding, StudyClaim } from "@talkback/core/studies";
import { two, withInterval } from "../digits.js";
import { intervalColumns, yes } from "../interval-columns.js";
import type { Outcome } from "../outcome.js";
import { paperStat } from "../paper-stat.js";
import { type Table, table } from "../table.js";
import { expectedText, paperTextOf, partName, verdictText, verdictWord } from "../words.js";

interface Row {
  readonly claim: StudyClaim;
  readonly part: PartFinding;
  readonly stat: string | null;
}

/** Paper says / simulation says: a row for each part of each claim in each experiment that it is tested in. */
export function paperTable({ study: { finding: { claims, replications } }, targets }: Outcome): Table {
  const rows = claims.flatMap(({ claim, parts }) => parts.map((part): Row => ({ claim, part, stat: targets === null ? null : paperStat(claim, part, targets.targets) })));
  return table({
    name: "paper_vs_simulation", rows,
    caption: `What the abstract of the paper says, where it says anything, and what the simulation says. Estimates are means over ${replications} replications with 95 % intervals of that mean, not of a single experiment; an influence of 1 is full conformity, one below 0 is divergence. `
      + "Equivalent is small, not none: the 90 % interval lies within the margin. Every claim is written into the rule (encoded): that it holds verifies the code and is no evidence for the theory. NA: the paper's number is not known to us.",
    columns: [
      { name: "claim", label: "id of the claim", of: ({ claim }) => claim.id },
      { name: "paper_says", label: "what the abstract of the paper says, where it says anything", of: ({ claim, part }) => paperTextOf(claim, part) },
      { name: "prediction", label: "what the claim predicts", of: ({ claim }) => claim.prediction },
      { name: "kind", label: "encoded (written into the rule), compositional, emergent or borrowed", of: ({ claim }) => claim.kind },
      { name: "experiment", label: "number of the experiment", of: ({ part }) => part.experiment },
      { name: "sim_contrast", label: "what is estimated: influence of others, gap between said and thought, or serial indirect effect", of: partName },
      { name: "predicted", label: "sign that is predicted", of: ({ part }) => part.expects },
      { name: "margin", label: "margin of the verdict", of: ({ part }) => part.margin ?? SMALLEST_EFFECT },
      { name: "paper_stat", label: "the same from the paper, as far as its numbers are filled in; NA: not known", of: ({ stat }) => stat ?? "NA" },
      ...intervalColumns<Row>(({ part }) => part.judged.estimate, "simulated estimate: mean over replications"),
      { name: "standardised", label: "the estimate in standard deviations of participants within cells; empty for gaps, which have no error", of: ({ part }) => part.standardised },
      { name: "verdict", label: "supported, leans, too close, reversed, equivalent (small: within the margin) or not computable", of: ({ part }) => verdictWord(part) },
      { name: "holds", label: "whether the verdict is the one predicted", of: ({ part }) => yes(part.judged.holds) },
    ],
    print: [
      { head: "ID", text: ({ claim }) => claim.id, once: true },
      { head: "Paper says", text: ({ claim, part }) => paperTextOf(claim, part), once: true, width: "2.4cm" },
      { head: "Kind", text: ({ claim }) => claim.kind, once: true },
      { head: "Simulated contrast", text: (row) => `Exp. ${row.part.experiment}: ${partName(row)}`, width: "2.6cm" },
      { head: "Predicted", text: ({ part }) => expectedText(part), width: "1.5cm" },
      { head: "Paper stat", width: "1.4cm", text: ({ stat }) => stat ?? "NA" },
      { head: "Sim. estimate [95 %]", width: "2.3cm", text: ({ part }) => withInterval(part.judged.estimate) },
      { head: "Std.", text: ({ part }) => two(part.standardised) },
      { head: "Verdict", width: "1.7cm", text: ({ part }) => verdictText(part) },
    ],
  });
}
