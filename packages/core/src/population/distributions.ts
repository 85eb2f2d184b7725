import { normalBetween, normalClipped } from "../random/normal.js";
import { between, choice, count, list, text, unit } from "../spec/shape.js";
import { defineDistribution } from "./distribution.js";

const ends = choice(["clip", "truncate"], "clip", { help: "values beyond the trait's range: moved to its end, or not drawn at all" });
const real = (help: string, value?: number) => between(-1e6, 1e6, value, { help });
const spread = (value: number) => between(0, 1e6, value, { help: "standard deviation" });

const bell = (mean: number, sd: number, how: "clip" | "truncate", u: number, low: number, high: number): number =>
  sd === 0 ? mean : how === "truncate" ? normalBetween(u, mean, sd, low, high) : normalClipped(u, mean, sd, low, high);

export const constant = defineDistribution({
  name: "constant", summary: "The same for all.", params: { value: real("the value") },
  quantile: ({ value }) => value,
});

export const uniform = defineDistribution({
  name: "uniform", summary: "Evenly between two ends.", params: { low: real("lower end", 0), high: real("upper end", 1) },
  quantile: ({ low, high }, u) => low + u * (high - low),
});

export const normal = defineDistribution({
  name: "normal", summary: "A bell curve, kept in the trait's range.", params: { mean: real("mean before it is kept in range"), sd: spread(0.1), ends },
  quantile: ({ mean, sd, ends: how }, u, _v, low, high) => bell(mean, sd, how, u, low, high),
});

export const twoGroups = defineDistribution({
  name: "two-groups", summary: "A share of people around one mean, the rest around another; a larger share only moves people over.",
  params: {
    share: unit(0.1, { help: "share of people in the high group" }), high: real("mean of the high group", 0.9), low: real("mean of the low group", 0.3),
    sd: spread(0.05), ends,
  },
  quantile: ({ share, high, low, sd, ends: how }, u, v, min, max) => bell(u >= 1 - share ? high : low, sd, how, v, min, max),
});

export const powerOfUniform = defineDistribution({
  name: "power-of-uniform", summary: "A uniform raised to a whole power: a few have much, most have little.",
  params: { exponent: count(1, 64, 7, { help: "the power" }) },
  quantile({ exponent }, u) {
    let value = u;
    for (let k = 1; k < exponent; k++) value *= u;
    return value;
  },
});

/** Kinds that read a value of each agent instead of drawing one. */
export const READ = {
  attribute: { summary: "A number that the network file gives each person.", params: { name: text(undefined, { help: "name of the node attribute" }) } },
  values: { summary: "A table: one value a person, in order of their keys.", params: { list: list(real("value of one agent"), { help: "values by ascending key" }) } },
};
