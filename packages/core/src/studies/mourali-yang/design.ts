/** Every factor of the four experiments, with its levels; the first is the baseline. */
export const FACTORS = {
  power: ["control", "high"],
  certainty: ["certain", "uncertain"],
  asked: ["unsolicited", "solicited"],
  audience: ["public", "private"],
  opinions: ["positive", "negative"],
} as const;

export type Factor = keyof typeof FACTORS;
/** One cell of a design: a level of every factor. */
export type Condition = { readonly [F in Factor]: (typeof FACTORS)[F][number] };
/** Some levels; names all cells that have them. */
export type Where = Partial<Condition>;

/** One experiment as data; factors that it does not vary stand at their baseline. */
export interface Experiment {
  readonly id: 1 | 2 | 3 | 4;
  readonly title: string;
  readonly factors: readonly Factor[];
  /** The scenario of the library that its cells change. */
  readonly scenario: "two-kinds-of-resistance" | "asked-or-told" | "in-public-in-private";
  /** People differ in how far uncertainty erodes their confidence in power. */
  readonly erosionVaries: boolean;
}

export const EXPERIMENTS: readonly Experiment[] = [
  { id: 1, title: "Power and certainty", factors: ["power", "certainty", "opinions"], scenario: "two-kinds-of-resistance", erosionVaries: false },
  { id: 2, title: "Power and certainty, once more", factors: ["power", "certainty", "opinions"], scenario: "two-kinds-of-resistance", erosionVaries: false },
  { id: 3, title: "Told or asked", factors: ["power", "certainty", "asked", "opinions"], scenario: "asked-or-told", erosionVaries: true },
  { id: 4, title: "In public or in private", factors: ["power", "certainty", "audience", "opinions"], scenario: "in-public-in-private", erosionVaries: false },
];

/** All cells of an experiment, the last factor varying fastest. */
export function cellsOf({ factors }: Pick<Experiment, "factors">): readonly Condition[] {
  const baseline: Condition = { power: "control", certainty: "certain", asked: "unsolicited", audience: "public", opinions: "positive" };
  return factors.reduce<readonly Condition[]>((cells, factor) => cells.flatMap((cell) => FACTORS[factor].map((level) => ({ ...cell, [factor]: level }))), [baseline]);
}

/** Whether a cell has all the levels that are named. */
export const matches = (cell: Condition, where: Where): boolean =>
  (Object.keys(where) as Factor[]).every((factor) => where[factor] === undefined || cell[factor] === where[factor]);

/** A cell in words, e.g. `high power, uncertain, unsolicited, public`. */
export const conditionText = (where: Where): string =>
  (Object.keys(FACTORS) as Factor[]).flatMap((factor) => (where[factor] === undefined ? [] : [factor === "power" ? `${where[factor]} power`.replace("control power", "control") : factor === "opinions" ? `${where[factor]} opinions` : where[factor]])).join(", ");
