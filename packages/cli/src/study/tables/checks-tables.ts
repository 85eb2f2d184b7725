import type { ClaimFinding, Study } from "@talkback/core/studies";
import { foundOf } from "../counts.js";
import { fixed } from "../digits.js";
import { yes } from "../interval-columns.js";
import { type Column, type Table, table } from "../table.js";
import { FIXED, verdictText } from "../words.js";

const estimates = ({ parts }: ClaimFinding): string =>
  parts.map((part) => `Exp. ${part.experiment}, ${part.text}: ${fixed(part.judged.estimate.mean, 3)} (${verdictText(part)})`).join("; ");

const FOUND = "what came of it: holds; fails, as some part of it is refuted; or could not tell, as it does not hold and no part is";

const asDeclared = (found: ReturnType<typeof foundOf>, fails: boolean): string => (found === "could not tell" ? found : yes((found === "fails") === fails));

/** What the negative controls removed and kept, beside what they were declared to. */
export function controlsTable({ controls }: Study): Table {
  const rows = controls.flatMap(({ control, claims }) => claims.map((finding) => ({ control, finding, fails: control.removes.includes(finding.claim.id) })));
  return table({
    name: "controls", rows, caption: "Negative controls: worlds without one part of the mechanism, and which claims must fail there.",
    columns: [
      { name: "control", label: "name of the control", of: ({ control }) => control.name },
      { name: "change", label: "what is changed", of: ({ control }) => control.text },
      { name: "claim", label: "id of the claim", of: ({ finding }) => finding.claim.id },
      { name: "declared", label: `fails or holds; ${FIXED}`, of: ({ fails }) => (fails ? "fails" : "holds") },
      { name: "found", label: FOUND, of: ({ finding }) => foundOf(finding) },
      { name: "as_declared", label: "yes, no, or could not tell", of: ({ finding, fails }) => asDeclared(foundOf(finding), fails) },
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
    { name: "found", label: FOUND, of: ({ finding }) => foundOf(finding) },
    { name: "as_declared", label: "yes, no, or could not tell", of: ({ finding }) => asDeclared(foundOf(finding), true) },
    ESTIMATES as Column<(typeof falsifiers)[number]>,
  ],
});
