import type { FactorialAnova, FactorialEffect, MorrisEffect, SingleEffect, SobolIndex, SobolPair } from "@talkback/core/experiment";
import { two } from "../../study/digits.js";
import { type Column, type Table, table } from "../../study/table.js";
import type { Analyses, Of } from "./analyses.js";
import { completeText } from "./complete-text.js";
import { named, outcomeText, type Results } from "./results.js";
import { tippingTable } from "./tipping-table.js";

type Row<T> = T & { readonly outcome: string };

const rowsOf = <T>(all: readonly Of<readonly T[]>[]): Row<T>[] => all.flatMap(({ outcome, found }) => found.map((each) => ({ ...each, outcome })));
const OUTCOME: Column<{ readonly outcome: string }> = { name: "outcome", label: "column of the table of runs; with arms, numbers are of arm b less arm a of the same replication", of: ({ outcome }) => outcome };
/** The analysis of variance has arms as a factor; all else is of their difference. */
const RAW: Column<{ readonly outcome: string }> = { ...OUTCOME, label: "column of the table of runs; numbers are of each run's own value, in arms a and b alike" };
const numbers = <T>(columns: Readonly<Record<string, readonly [label: string, of: (row: T) => number | null]>>): Column<T>[] => Object.entries(columns).map(([name, [label, of]]) => ({ name, label, of }));
/** SALib's `conf` and the ends of an interval come of the same resamples, but the one is no half of the other. */
const HALF = "1.96 times the standard deviation over bootstrap resamples of";
const END = "end of the 95 % bootstrap percentile interval of";
const between = (low: number, high: number): string => `[${two(low)}, ${two(high)}]`;

/** Tables of what the design allows to tell. */
export function analysisTables(results: Results, { anova, sobol, morris, single, tipping }: Analyses): Table[] {
  return [
    ...(anova.length === 0 ? [] : [anovaTable(anova)]),
    ...(sobol.length === 0 ? [] : [sobolTable(results, sobol.map(({ outcome, found }) => ({ outcome, found: found.factors })))]),
    ...(sobol.some(({ found }) => found.pairs.length > 0) ? [pairsTable(results, sobol.map(({ outcome, found }) => ({ outcome, found: found.pairs })))] : []),
    ...(morris.length === 0 ? [] : [morrisTable(results, morris)]),
    ...(single.length === 0 ? [] : [singleTable(results, single)]),
    ...(tipping.length === 0 ? [] : [tippingTable(results, tipping)]),
  ];
}

type AnovaRow = Row<FactorialEffect> & Pick<FactorialAnova, "replications" | "leftOut">;

const anovaTable = (all: Analyses["anova"]): Table => table<AnovaRow>({
  name: "anova", rows: all.flatMap(({ outcome, found: { effects, replications, leftOut } }) => effects.map((effect) => ({ ...effect, outcome, replications, leftOut }))),
  caption: `Analysis of variance over complete replications, each effect tested against its own interaction with the replications, which share their luck${completeText(all) === "" ? "" : ` (${completeText(all)})`}.`,
  columns: [RAW, { name: "effect", label: "factors, joined by colons; the arm is a factor, too, where there are arms", of: ({ name }) => name }, ...numbers<AnovaRow>({
    replications: ["replications that are complete in every setting and arm: those that count", ({ replications }) => replications], left_out: ["runs left out: without a value, or of a replication that is not complete", ({ leftOut }) => leftOut],
    squares: ["sum of squares", ({ squares }) => squares], df1: ["degrees of freedom", ({ df1 }) => df1], error_squares: ["sum of squares of its error", ({ errorSquares }) => errorSquares], df2: ["degrees of freedom of its error", ({ df2 }) => df2],
    f: ["F; missing where replications do not differ in the effect", ({ f }) => f], p: ["p under sphericity", ({ p }) => p], epsilon: ["Greenhouse and Geisser's epsilon", ({ epsilon }) => epsilon], p_adjusted: ["p with degrees of freedom times epsilon", ({ pAdjusted }) => pAdjusted],
    eta_squared: ["squares / sum of squares of all runs that count, which holds what replications differ by, too", ({ etaSquared }) => etaSquared], partial_eta_squared: ["squares / (squares + error squares)", ({ partialEtaSquared }) => partialEtaSquared],
  })],
  print: [
    { head: "outcome", text: ({ outcome }) => outcomeText(outcome), once: true }, { head: "effect", text: ({ name }) => name, width: "4cm" }, { head: "df", text: ({ df1, df2 }) => `${df1}, ${df2}` },
    { head: "F", text: ({ f }) => two(f) }, { head: "p", text: ({ pAdjusted, p }) => pText(pAdjusted ?? p) }, { head: "eta²", text: ({ etaSquared }) => two(etaSquared) },
  ],
});

const pText = (p: number): string => (!Number.isFinite(p) ? "" : p < 0.001 ? "< .001" : p.toFixed(3));

const sobolTable = (results: Results, all: readonly Of<readonly SobolIndex[]>[]): Table => table<Row<SobolIndex>>({
  name: "sobol", rows: rowsOf(all), caption: "Shares of the variance that are due to each factor: by itself (S1) and with all that it does together with others (ST), with 95 % bootstrap intervals.",
  columns: [OUTCOME, { name: "factor", label: "path of the factor", of: ({ path }) => path }, ...numbers<SobolIndex>({
    S1: ["share of the variance by itself", ({ S1 }) => S1], S1_conf: [`${HALF} S1`, ({ S1_conf }) => S1_conf], S1_low: [`lower ${END} S1`, ({ S1_low }) => S1_low], S1_high: [`upper ${END} S1`, ({ S1_high }) => S1_high],
    ST: ["share of the variance with interactions", ({ ST }) => ST], ST_conf: [`${HALF} ST`, ({ ST_conf }) => ST_conf], ST_low: [`lower ${END} ST`, ({ ST_low }) => ST_low], ST_high: [`upper ${END} ST`, ({ ST_high }) => ST_high],
  })],
  print: [
    { head: "outcome", text: ({ outcome }) => outcomeText(outcome), once: true }, { head: "factor", text: ({ path }) => named(results, path) },
    { head: "S1 [95 %]", text: ({ S1, S1_low, S1_high }) => `${two(S1)} ${between(S1_low, S1_high)}` }, { head: "ST [95 %]", text: ({ ST, ST_low, ST_high }) => `${two(ST)} ${between(ST_low, ST_high)}` },
  ],
});

const pairsTable = (results: Results, all: readonly Of<readonly SobolPair[]>[]): Table => table<Row<SobolPair>>({
  name: "sobol_pairs", rows: rowsOf(all), caption: "Shares of the variance that two factors have together, beyond what each has by itself, with 95 % bootstrap intervals.",
  columns: [OUTCOME, { name: "factor", label: "path of one factor", of: ({ path }) => path }, { name: "other", label: "path of the other", of: ({ other }) => other }, ...numbers<SobolPair>({
    S2: ["share of the variance of both together, beyond what each has by itself", ({ S2 }) => S2], S2_conf: [`${HALF} S2`, ({ S2_conf }) => S2_conf], S2_low: [`lower ${END} S2`, ({ S2_low }) => S2_low], S2_high: [`upper ${END} S2`, ({ S2_high }) => S2_high],
  })],
  print: [{ head: "outcome", text: ({ outcome }) => outcomeText(outcome), once: true }, { head: "factors", text: ({ path, other }) => `${named(results, path)}, ${named(results, other)}` }, { head: "S2 [95 %]", text: ({ S2, S2_low, S2_high }) => `${two(S2)} ${between(S2_low, S2_high)}` }],
});

const morrisTable = (results: Results, all: readonly Of<readonly MorrisEffect[]>[]): Table => table<Row<MorrisEffect>>({
  name: "morris", rows: rowsOf(all), caption: "Elementary effects of each factor through its whole range: mean (mu), mean size (mu_star, with a 95 % bootstrap interval) and spread (sigma).",
  columns: [OUTCOME, { name: "factor", label: "path of the factor", of: ({ path }) => path }, ...numbers<MorrisEffect>({
    mu: ["mean elementary effect: change of the outcome by change of the factor, whose range has length 1", ({ mu }) => mu], mu_star: ["mean size of the effects", (row) => row.mu_star], sigma: ["standard deviation of the effects", ({ sigma }) => sigma],
    mu_star_conf: [`${HALF} mu_star`, (row) => row.mu_star_conf], mu_star_low: [`lower ${END} mu_star`, (row) => row.mu_star_low], mu_star_high: [`upper ${END} mu_star`, (row) => row.mu_star_high],
  })],
  print: [
    { head: "outcome", text: ({ outcome }) => outcomeText(outcome), once: true }, { head: "factor", text: ({ path }) => named(results, path) }, { head: "mu", text: ({ mu }) => two(mu) },
    { head: "mu* [95 %]", text: (row) => `${two(row.mu_star)} ${between(row.mu_star_low, row.mu_star_high)}` }, { head: "sigma", text: ({ sigma }) => two(sigma) },
  ],
});

const singleTable = (results: Results, all: readonly Of<readonly SingleEffect[]>[]): Table => table<Row<SingleEffect>>({
  name: "single_effects", rows: rowsOf(all), caption: "What one level of one factor does alone: its outcome less that of the scenario as it is, with the same luck, and 95 % t intervals.",
  columns: [OUTCOME, { name: "factor", label: "path of the factor", of: ({ path }) => path }, { name: "level", label: "its level", of: ({ level }) => levelText(level) }, ...numbers<SingleEffect>({
    n: ["replications with both, which are pairs", ({ n }) => n], mean: ["mean over pairs: the level less the scenario as it is", ({ mean }) => mean], ci_low: ["lower end of its 95 % t interval", ({ low }) => low], ci_high: ["upper end of its 95 % t interval", ({ high }) => high], sd: ["standard deviation of the effect between replications", ({ sd }) => sd],
  })],
  print: [
    { head: "outcome", text: ({ outcome }) => outcomeText(outcome), once: true }, { head: "factor", text: ({ path }) => named(results, path), once: true }, { head: "level", text: ({ level }) => levelText(level) },
    { head: "effect [95 %]", text: ({ mean, low, high }) => `${two(mean)} ${between(low, high)}` }, { head: "pairs", text: ({ n }) => String(n) },
  ],
});

export const levelText = (level: unknown): string => (typeof level === "object" ? JSON.stringify(level) : String(level));
