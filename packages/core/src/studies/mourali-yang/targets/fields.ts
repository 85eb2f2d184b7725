import { rows } from "../../../describe.js";
import { EXPERIMENTS, FACTORS } from "../design.js";
import { effectsOf } from "./effects.js";
import { REPORTED } from "./shape.js";

const PLACES: Readonly<Record<keyof typeof REPORTED, string>> = {
  sample: "`experiments.<k>.sample`",
  scale: "`experiments.<k>.scale`, `experiments.3.confidence.scale`, `experiments.3.threat.scale`",
  cell: "`experiments.<k>.cells`, `experiments.3.confidence.cells`, `experiments.3.threat.cells`, then a level of every factor",
  test: "`experiments.<k>.tests`, then the effect",
  path: "`experiments.3.mediation.<power>.<asked>`, then `a1`, `d21` or `b2`",
  indirect: "`experiments.3.mediation.<power>.<asked>.indirect`",
};

/** Tables for `targets/README.md`: every field of what can be reported, the factors of each experiment, and the names of effects. */
export function targetsTables(): string {
  const fields = (Object.keys(PLACES) as (keyof typeof PLACES)[]).flatMap((name) => [
    `### ${name}`, "", `At ${PLACES[name]}.`, "",
    ...table(["field", "what", "values"], rows(REPORTED[name]).map(({ path, help, type }) => [`\`${path}\``, help, type])), "",
  ]);
  const designs = table(["experiment", "factors, in the order in which cells nest", "levels"], EXPERIMENTS.map(({ id, title, factors }) =>
    [`${id} ${title}`, factors.map((factor) => `\`${factor}\``).join(", "), factors.map((factor) => FACTORS[factor].join(" or ")).join("; ")]));
  const effects = EXPERIMENTS.filter(({ id }) => id !== 2).map((experiment) =>
    `- Experiment ${experiment.id === 1 ? "1 and 2" : experiment.id}: ${effectsOf(experiment).map(({ name }) => `\`${name}\``).join(", ")}`);
  return ["### Cells", "", ...designs, "", ...fields, "### Names of effects", "", ...effects].join("\n");
}

const table = (head: readonly string[], body: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => "---"), ...body].map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
