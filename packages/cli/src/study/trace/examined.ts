import { leftOutText } from "../another-rule.js";
import { percent } from "../digits.js";
import type { Outcome } from "../outcome.js";
import { TYPICAL } from "../sizes.js";

/** TRACE 7 and 8: what the outcomes hang on, and whether data that nobody had used agree. */
export const examined = (outcome: Outcome): string => `## 7. Model analysis

- *Rival rules* (\`tables/rules.csv\`): of ${outcome.study.contest.length} rules, ${survivors(outcome)} in ${outcome.study.effort.rivals} replications. Rules that survive together are not told apart by these experiments.
- *Discriminating designs* (\`tables/designs.csv\`): ${outcome.study.duels.filter(({ separated }) => separated).length} of ${outcome.study.duels.length} are shown to tell their two rules apart by ${outcome.study.duels[0]!.replications} experiments each (by 95 % intervals at most .05 wrong and at least .8 right, whichever is true); of the others this is not shown. No design sets H8 against H3.
- *Power* (\`tables/power.csv\`): the serial mediation (E7) is shown by ${mediationPower(outcome)}, if effects and errors are as assumed here. ${TYPICAL}: the experiments needed then are much larger.
- *Weaker manipulations* (\`tables/strengths.csv\`): ${outcome.study.strengths.map(({ text, finding }) => `${text}, ${finding.claims.filter(({ holds }) => holds).length} of ${finding.claims.length} claims hold`).join("; ")}.
- *Robustness*: ${robustnessText(outcome)}
- *Calibration*: ${calibrationText(outcome)}

*Not done.* Robustness to other distributions of traits, to other forms of the rule's interpolation and to errors that are not normal.

## 8. Model output corroboration

**Not done, and not possible here.** Corroboration asks for independent data that were not used and preferably not even known. There are none: the
article's numbers are unknown to us, and no other experiment crosses power, certainty, solicitation and audience as far as we know. Whoever has the
article can fill in \`targets/mourali-yang-2013.json\` and run the study with \`--targets\`; whoever has data of an experiment of their own should declare
signs and margins before comparing.
`;

function survivors({ study: { contest } }: Outcome): string {
  const names = contest.filter(({ survives }) => survives).map(({ alternative: { id, name } }) => `${id} ${name}`);
  return names.length === 0 ? "none shows all ten claims" : `${names.join(", ")} ${names.length === 1 ? "shows" : "show"} all ten claims`;
}

const mediationPower = ({ study: { power } }: Outcome): string =>
  power.filter(({ claim, part: { expects } }) => claim === "E7" && expects === "positive").map(({ n, share, replications }) => `${percent(share)} of ${replications} experiments with ${n} a cell`).join(", ");

function robustnessText(outcome: Outcome): string {
  const { robustness, quick } = outcome;
  if (robustness === null) return leftOutText(outcome)!;
  const { walks } = robustness.screening;
  const share = (of: "reversals" | "all") => (100 * robustness.grid.shares.find(({ question }) => question.of === of)!.share).toFixed(1);
  const out = robustness.screening.out.map((path) => path.slice(path.indexOf(".") + 1));
  return `on ${robustness.grid.points} points of the grid the reversals hold at ${share("reversals")} %, all signs at ${share("all")} %${quick ? " (a look, no finding)" : ""}${walks === 0 ? "." : `; Morris's screening (${walks} walks) left out ${out.length === 0 ? "no parameter" : out.join(", ")}; ${robustness.shares.length === 0 ? "shares of variance were not computed" : "shares of variance by Sobol's method"}.`}`;
}

function calibrationText({ calibration }: Outcome): string {
  if (calibration === null) return "left out with robustness.";
  const { found, numbers, signs, evaluations } = calibration;
  const open = found.reproduced ? found.parameters.filter(({ verdict }) => verdict === "not identified").length : 0;
  return `against ${numbers} numbers and ${signs} signs, ${evaluations} evaluations: ${found.reproduced ? `a region of ${found.points.length} accepted points, ${open} of ${found.parameters.length} parameters not identified` : found.text}`;
}
