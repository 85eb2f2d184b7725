import type { Outcome } from "../outcome.js";

/** TRACE 7 and 8: what the outcomes hang on, and whether data that nobody had used agree. */
export const examined = (outcome: Outcome): string => `## 7. Model analysis

- *Rival rules* (\`tables/rules.csv\`): of ${outcome.study.contest.length} rules, ${survivors(outcome)} in ${outcome.study.effort.rivals} replications. Rules that survive together are not told apart by these experiments.
- *Discriminating designs* (\`tables/designs.csv\`): ${outcome.study.duels.filter(({ separated }) => separated).length} of ${outcome.study.duels.length} separate their two rules at most .05 wrong and at least .8 right, whichever is true.
- *Power* (\`tables/power.csv\`): the serial mediation (E7) is found by ${mediationPower(outcome)}.
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
  power.filter(({ claim, part: { expects } }) => claim === "E7" && expects === "positive").map(({ n, share, replications }) => `${(100 * share).toFixed(0)} % of ${replications} experiments with ${n} a cell`).join(", ");

function robustnessText({ robustness }: Outcome): string {
  if (robustness === null) return "not part of this run.";
  const share = (of: "reversals" | "all") => (100 * robustness.grid.shares.find(({ question }) => question.of === of)!.share).toFixed(1);
  const out = robustness.screening.out.map((path) => path.slice(path.indexOf(".") + 1));
  return `on ${robustness.grid.points} points of the grid the reversals hold at ${share("reversals")} %, all signs at ${share("all")} %; Morris's screening (${robustness.screening.walks} walks) left out ${out.length === 0 ? "no parameter" : out.join(", ")}; ${robustness.shares.length === 0 ? "shares of variance were not computed" : "shares of variance by Sobol's method"}.`;
}

const calibrationText = ({ calibration: { found, numbers, signs, evaluations } }: Outcome): string =>
  `against ${numbers} numbers and ${signs} signs, ${evaluations} evaluations: ${found.reproduced ? `a region of ${found.points.length} accepted points, ${found.parameters.filter(({ verdict }) => verdict === "not identified").length} of ${found.parameters.length} parameters not identified` : found.text}`;
