import { type Cell, isRounding } from "../../stats.js";
import { conditionText } from "./design.js";
import type { Answers } from "./session.js";

/** What is measured of every participant as a number. */
export type Measure = "rating" | "confidence" | "threat" | "gap";

/** One cell of one replication: how many, their mean, and the squares of distances from it. */
export interface Tally extends Cell {
  readonly answers: Answers;
}

/** Counts, means and spreads of a measure in every cell. */
export const tallies = (all: readonly Answers[], measure: Measure): readonly Tally[] => all.map((answers) => tally(answers, measure));

/** The same of one cell. */
export function tally(answers: Answers, measure: Measure): Tally {
  const values = answers[measure];
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { name: conditionText(answers.cell), levels: answers.cell, n: values.length, mean, squares: isRounding(squares, values.length * mean * mean) ? 0 : squares, answers };
}
