import { SMALLEST_EFFECT } from "@talkback/core/experiment";
import { CLAIMS } from "@talkback/core/studies";
import type { Outcome } from "../outcome.js";
import { FIXED, paperText } from "../words.js";
import { linedTable } from "./lined-table.js";

/** ODD 1: what the model is for, and the patterns by which it is judged. */
export const purpose = ({ study }: Outcome): string => `## 1. Purpose and patterns

The model carries out the four experiments of Mourali & Yang (2013, doi:10.1086/671139) on artificial participants. It is for *illustration and
theoretical exposition*: it shows what follows if people resist influence as the article's abstract describes, how large an experiment would have
to be to show it, and which other rules would show the same. It is neither for prediction nor a replication: of the article only the abstract is
known to us, and none of its numbers is used.

The patterns are signs and orderings, ${FIXED}. All are *encoded*: the rule was written to show them. That they appear verifies the
program and is no evidence for the theory; what informs is which other rules fail them, where they break down, and what it takes to see them.

${linedTable(["pattern", "prediction", "the abstract", "experiments", "kind", "in this run"], CLAIMS.map(({ id, prediction, paper, experiments, kind }) =>
  [id, prediction, paperText({ paper }), experiments.join(", "), kind, study.finding.claims.find(({ claim }) => claim.id === id)!.holds ? "holds" : "does not hold"]))}

Each pattern has parts with an expectation, a margin, and a falsifier, a world in which it must fail:

${linedTable(["pattern", "part", "expected", "margin", "falsifier"], CLAIMS.flatMap(({ id, parts, falsifier }) =>
  parts.map(({ text, expects, ours, margin = SMALLEST_EFFECT }) => [id, ours === true ? `${text} (ours; not in the abstract)` : text, expects, String(margin), falsifier.text])))}
`;
