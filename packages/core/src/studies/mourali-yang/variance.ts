import { anova, isRefusal } from "../../stats.js";
import type { Experiment } from "./design.js";
import type { Data } from "./estimated.js";

/** One term of the analysis of variance of one experiment's evaluations, over replications. */
export interface TermFinding {
  readonly experiment: Experiment["id"];
  /** Names of the factors, joined by colons. */
  readonly term: string;
  readonly df: readonly [number, number];
  /** Means over replications. */
  readonly f: number;
  readonly partialEtaSquared: number;
  readonly partialOmegaSquared: number;
  /** Share of replications with p < .05. */
  readonly significant: number;
}

interface Line { readonly df: readonly [number, number]; readonly fs: number[]; readonly etas: number[]; readonly omegas: number[]; significant: number }

/** Gathers analyses of variance (type III, which in these balanced designs equals the others), a replication at a time. */
export function varianceGatherer(): { watch(experiment: Experiment, data: Data): void; findings(): readonly TermFinding[] } {
  const lines = new Map<Experiment["id"], Map<string, Line>>();
  return {
    watch({ id, factors }, { answers }) {
      const ratings = answers.flatMap(({ rating }) => Array.from(rating));
      const labels = Object.fromEntries(factors.map((factor) => [factor, answers.flatMap(({ cell, rating }) => Array<string>(rating.length).fill(cell[factor]))]));
      const table = anova(ratings, labels);
      if (isRefusal(table)) return;
      const mine = lines.get(id) ?? new Map<string, Line>();
      lines.set(id, mine);
      for (const { name, df1, df2, f, p, partialEtaSquared, partialOmegaSquared } of table.effects) {
        const line: Line = mine.get(name) ?? { df: [df1, df2], fs: [], etas: [], omegas: [], significant: 0 };
        mine.set(name, line);
        line.fs.push(f);
        line.etas.push(partialEtaSquared);
        line.omegas.push(partialOmegaSquared);
        if (p < 0.05) line.significant++;
      }
    },
    findings: () => [...lines].flatMap(([experiment, terms]) => [...terms].map(([term, { df, fs, etas, omegas, significant }]) => ({
      experiment, term, df, f: average(fs), partialEtaSquared: average(etas), partialOmegaSquared: average(omegas), significant: significant / fs.length,
    }))),
  };
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
