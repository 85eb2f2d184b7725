import { between, choice, count, group, maybe, type Shape, text, unit } from "../../../index.js";
import { EXPERIMENTS, type Experiment, type Factor, FACTORS } from "../design.js";
import { effectsOf } from "./effects.js";

/** Identifies a file of targets, and the version of its description. */
export const TARGETS_FORMAT = "talkback-targets-1";

const MOST = 1e6;
const number = (help: string) => maybe(between(-MOST, MOST, undefined, { help }));
const positive = (help: string) => maybe(between(1e-6, MOST, undefined, { help }));
const page = maybe(count(1, 100_000, undefined, { help: "page of the article it was read on" }));
/** A described part whose own type is not spelled out: `parseTargets` gives its values their names. */
export type Part = ReturnType<typeof group<Record<never, never>>>;
const required = (fields: Readonly<Record<string, Shape>>, help: string): Part => ({ ...group(fields, { help }), required: true });

/** The fields of what can be reported, by what it is. */
export const REPORTED = {
  scale: required({ low: number("lowest point of the scale"), high: number("highest point of the scale"), page }, "ends of a response scale"),
  sample: required({
    participants: maybe(count(4, MOST, undefined, { help: "participants of the experiment; shared out evenly where a cell's n is not reported", unit: "participants" })),
    pooledSd: positive("standard deviation within cells (root of the mean square error); used where a cell's sd is not reported"), page,
  }, "what is reported of the experiment as a whole"),
  cell: required({
    mean: number("cell mean, in points of the article's scale"), sd: positive("standard deviation in the cell, in the same points"),
    n: maybe(count(1, MOST, undefined, { help: "participants in the cell", unit: "participants" })), page,
  }, "one cell"),
  test: required({
    statistic: maybe(choice(["F", "t"], undefined, { help: "which statistic is reported" })), df: maybe(count(1, 1, undefined, { help: "degrees of freedom of the effect: 1, as every factor has two levels" })),
    dfError: positive("degrees of freedom of the error: all participants less all cells, or for a simple effect those of its two cells less 2"), value: number("value of the statistic; the sign of a t is second level less first, or positive opinions less negative"),
    p: maybe(unit(undefined, { help: "reported p, two-sided; only checked against its statistic; null where an inequality is printed" })), page,
  }, "one test"),
  path: required({ value: number("unstandardised coefficient; uncertainty is 0 or 1, mediators and evaluation are in points of the article's scales"), se: positive("its standard error"), page }, "one path of the mediation"),
  indirect: required({
    value: number("serial indirect effect, in points of divergence"), low: number("lower end of its interval"), high: number("upper end of its interval"),
    level: maybe(between(0.5, 0.999, undefined, { help: "level of the interval; .95 where null" })), page,
  }, "serial indirect effect"),
} as const;

/** The nested levels of some factors, and in each combination of them the same thing. */
function crossed(factors: readonly Factor[], leaf: Part): Part {
  const [first, ...rest] = factors;
  if (first === undefined) return leaf;
  return required(Object.fromEntries(FACTORS[first].map((level) => [level, crossed(rest, leaf)])), `levels of ${first}`);
}

const mediation = required({ a1: REPORTED.path, d21: REPORTED.path, b2: REPORTED.path, indirect: REPORTED.indirect }, "uncertainty -> confidence in power (a1) -> threat (d21) -> divergence (b2)");

function experimentShape(experiment: Experiment): Part {
  const { factors, title, id } = experiment;
  const measured = (help: string) => required({ scale: REPORTED.scale, cells: crossed(factors, REPORTED.cell) }, help);
  return required({
    sample: REPORTED.sample, scale: REPORTED.scale, cells: crossed(factors, REPORTED.cell),
    tests: required(Object.fromEntries(effectsOf(experiment).map(({ name }) => [name, REPORTED.test])), "reported tests by the effect they are of"),
    ...(id === 3 ? { confidence: measured("confidence in one's power"), threat: measured("perceived threat to autonomy"), mediation: crossed(["power", "asked"], mediation) } : {}),
  }, `Experiment ${id}: ${title}`);
}

/** Description of a file with the article's numbers: all may be null, none may be left out by the cell. */
export const TARGETS = group({
  format: choice([TARGETS_FORMAT], TARGETS_FORMAT, { help: "version of this description" }),
  article: text("doi:10.1086/671139", { help: "what the numbers are from" }),
  notes: maybe(text(undefined, { help: "whatever did not fit, and who filled it in" })),
  experiments: required(Object.fromEntries(EXPERIMENTS.map((experiment) => [String(experiment.id), experimentShape(experiment)])), "the four experiments"),
}, { help: "Numbers of Mourali & Yang (2013), as far as they are known" });
