import { type Run, simulate } from "../../index.js";
import { scenario } from "../../scenarios.js";
import type { Interval } from "../../stats.js";
import { SEED } from "./design.js";
import { type Effect, type Finding, fixed } from "./finding.js";

/** The finding as a table and sentences for a terminal. */
export function headlineText({ pairs, cells, byCertainty, claims }: Finding, n: number): string {
  const percent = (interval: Interval | null) => (interval === null ? "-" : fixed(interval.mean).slice(1));
  const rows = cells.map((cell) => [
    short(cell.empowered), short(cell.certainty), String(cell.push), withHalf(cell.privateMean), withHalf(cell.publicMean), percent(cell.backfire), percent(cell.lift),
  ]);
  const head = ["empowered", "certainty", "push", "private mean", "public mean", "backfire", "lift"];
  return [
    `Push harder: ${pairs} pairs of runs with the same luck, n = ${n}; means over pairs with 95 % intervals.`,
    "Backfire and lift: share of the exposed moved by more than .05 against or with the message, against the same run without it.", "",
    ...grid([head, ...rows]), "",
    ...byCertainty.flatMap((finding) => [
      `Certainty ${short(finding.certainty)}: more push (4 against 1) moves public opinion by ${effect(finding.d41[0]!)} where .1 are empowered, ${effect(finding.d41[1]!)} where .6 are.`,
      `  interaction ${effect(finding.interaction)}; under plain discounting ${effect(finding.discounting)}; beyond it ${effect(finding.beyond)} (${fixed(finding.beyond.standardised)} SD of A0)`,
      `  placebo (weight and pressure 1e-9): backfire ${fixed(finding.placeboBackfire.mean).slice(1)}, lift ${fixed(finding.placeboLift.mean).slice(1)}`,
    ]), "",
    ...claims.map(({ id, text, verdict, because }) => `(${id}) ${verdict}: ${text} [${because}]`),
    "",
    ...(pairs < 200 ? [`A verdict asks for 200 pairs: with ${pairs}, read "supported" as provisional.`] : []),
    "Kind: what one person does is encoded in the rule; what the network makes of it is compositional for the most part, and docs/headline.md",
    "shows how much is left beyond a mixture. No number here is the article's.",
  ].join("\n");
}

/** One person of the first pair who turned away from the brand's own message, and why. */
export function headlinePerson(n: number): string {
  const run: Run = simulate(scenario("push-harder", { "network.n": n, empowered: 0.6, certainty: 0.25, push: 4 }), { seed: SEED, record: "causes" });
  for (let i = 0; i < run.ground.ties.n; i++) {
    const id = run.idOf(i);
    if (run.modeOf(id) !== "pushedBack") continue;
    const { chain, after, text } = run.explain(id);
    if (after.reaction > 0 && chain.at(-1)?.from === "campaign") return `One person who turned: ${text}`;
  }
  return "Nobody turned.";
}

const short = (value: number): string => String(value).replace(/^0/, "");
const withHalf = ({ mean, high }: Interval): string => `${fixed(mean)} ±${fixed(high - mean).slice(2)}`;
const effect = ({ estimate: { mean, low, high } }: Effect): string => `${fixed(mean)} [${fixed(low)}, ${fixed(high)}]`;

function grid(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  return rows.map((row) => row.map((cell, c) => cell.padStart(widths[c]!)).join("  "));
}
