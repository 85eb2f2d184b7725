import { type Condition, cellsOf, conditionText, type Experiment, type Factor, FACTORS, type Where } from "../design.js";

/** An effect with one degree of freedom: the mean of one half of some cells less that of the other. */
export interface Contrasted {
  /** E.g. `power x certainty`, or `opinions at high power, uncertain`. */
  readonly name: string;
  /** 1, -1, or 0 where the cell has no part in it. */
  readonly sign: (cell: Condition) => -1 | 0 | 1;
  /** How many cells have a part in it. */
  readonly cells: number;
}

/** Main effects and interactions of a design, then what opinions do at each combination of the other factors. */
export function effectsOf(experiment: Experiment): readonly Contrasted[] {
  const cells = cellsOf(experiment);
  const crossed = subsets(experiment.factors).map((factors): Contrasted => ({ name: factors.join(" x "), sign: (cell) => product(cell, factors), cells: cells.length }));
  const others = experiment.factors.filter((factor) => factor !== "opinions");
  const simple = cells.filter(({ opinions }) => opinions === "positive").map((at): Contrasted => {
    const where: Where = Object.fromEntries(others.map((factor) => [factor, at[factor]]));
    const within = (cell: Condition) => others.every((factor) => cell[factor] === at[factor]);
    return { name: `opinions at ${conditionText(where)}`, sign: (cell) => (within(cell) ? product(cell, ["opinions"]) : 0), cells: 2 };
  });
  return [...crossed, ...simple];
}

/** Non-empty subsets, the small ones first, each in the order of the design. */
function subsets(factors: readonly Factor[]): (readonly Factor[])[] {
  const all: (readonly Factor[])[] = [[]];
  for (const factor of factors) all.push(...all.map((subset) => [...subset, factor]));
  return factors.flatMap((_, size) => all.filter(({ length }) => length === size + 1));
}

/** The second level counts +1 and the baseline -1; of opinions, positive counts +1. */
function product(cell: Condition, factors: readonly Factor[]): -1 | 1 {
  const minus = factors.filter((factor) => (cell[factor] === FACTORS[factor][0]) !== (factor === "opinions")).length;
  return minus % 2 === 0 ? 1 : -1;
}
