import type { ClaimFinding, Study } from "@talkback/core/studies";
import { yes } from "../interval-columns.js";
import { type Column, type Table, table } from "../table.js";

const estimates = ({ parts }: ClaimFinding): string =>
  parts.map(({ experiment, text, judged: { estimate, verdict } }) => `Exp. ${experiment}, ${text}: ${estimate.mean.toFixed(3)} (${verdict})`).join("; ");

/** What the negative controls removed and kept, beside what they were declared to. */
export function controlsTable({ controls }: Study): Table {
  const rows = controls.flatMap(({ control, claims }) => claims.map((finding) => ({ control, finding, fails: control.removes.includes(finding.claim.id) })));
  return table({
    name: "controls", rows, caption: "Negative controls: worlds without one part of the mechanism, and which claims must fail there.",
    columns: [
      { name: "control", label: "name of the control", of: ({ control }) => control.name },
      { name: "change", label: "what is changed", of: ({ control }) => control.text },
      { name: "claim", label: "id of the claim", of: ({ finding }) => finding.claim.id },
      { name: "declared", label: "declared before any run: fails or holds", of: ({ fails }) => (fails ? "fails" : "holds") },
      { name: "found", label: "what came of it", of: ({ finding }) => (finding.holds ? "holds" : "fails") },
      { name: "as_declared", label: "both agree", of: ({ finding, fails }) => yes(finding.holds !== fails) },
      ESTIMATES as Column<(typeof rows)[number]>,
    ],
  });
}

const ESTIMATES: Column<{ readonly finding: ClaimFinding }> = { name: "estimates", label: "every part with its mean over replications and its verdict", of: ({ finding }) => estimates(finding) };

/** Every claim in a world in which it must fail. */
export const falsifiersTable = ({ falsifiers }: Study): Table => table({
  name: "falsifiers", rows: falsifiers, caption: "Falsifiers: every claim in a world of its own in which it must fail.",
  columns: [
    { name: "claim", label: "id of the claim", of: ({ claim }) => claim.id },
    { name: "falsifier", label: "the world in which it must fail", of: ({ claim }) => claim.falsifier.text },
    { name: "found", label: "what came of it: fails or holds", of: ({ failed }) => (failed ? "fails" : "holds") },
    { name: "as_declared", label: "it failed", of: ({ failed }) => yes(failed) },
    ESTIMATES as Column<(typeof falsifiers)[number]>,
  ],
});
