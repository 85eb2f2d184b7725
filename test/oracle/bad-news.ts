/*
 * Goldenberg, Libai, Moldovan & Muller 2007, doi:10.1016/j.ijresmar.2007.02.003, in our reading of it: the article's
 * equations were not at hand, so the transitions below are no quotation.
 */
export type State = "undecided" | "satisfied" | "dissatisfied" | "rejecter";

export interface Market {
  /** Who may persuade whom, and with which probability when satisfied. */
  readonly ties: readonly { readonly speaker: number; readonly hearer: number; readonly beta: number }[];
  /** Probability that advertising persuades. */
  readonly advertising: number;
  /** How much more a critical voice does. */
  readonly m: number;
  /** Probability that an adopter is dissatisfied. */
  readonly dissatisfied: number;
}

/** Luck of one undecided person in one step: of praise, of criticism, of the choice between them, of the product. */
export type Luck = readonly [praise: number, criticism: number, choice: number, product: number];

/** Probability that one of several independent causes at least does its work. */
const atLeastOne = (causes: readonly number[]): number => 1 - causes.reduce((none, cause) => none * (1 - cause), 1);

/** Probabilities that praise, and that criticism, persuades a person. */
export function persuasion(states: readonly State[], person: number, { ties, advertising, m }: Market): { plus: number; minus: number } {
  const heard = ties.filter(({ hearer }) => hearer === person);
  const praise = heard.filter(({ speaker }) => states[speaker] === "satisfied");
  const criticism = heard.filter(({ speaker }) => states[speaker] === "dissatisfied" || states[speaker] === "rejecter");
  return {
    plus: atLeastOne([advertising, ...praise.map(({ beta }) => beta)]),
    minus: atLeastOne(criticism.map(({ beta }) => Math.min(1, m * beta))),
  };
}

/** Probabilities of adopting and of rejecting in one step. */
export function transitions({ plus, minus }: { plus: number; minus: number }): { adopt: number; reject: number } {
  const alpha = plus + minus === 0 ? 0 : plus / (plus + minus);
  return { adopt: (1 - minus) * plus + alpha * plus * minus, reject: (1 - plus) * minus + (1 - alpha) * plus * minus };
}

/** Everybody's state after one step. */
export function badNewsStep(states: readonly State[], market: Market, luck: (person: number) => Luck): State[] {
  return states.map((state, person) => {
    if (state !== "undecided") return state;
    const { plus, minus } = persuasion(states, person, market);
    const [praise, criticism, choice, product] = luck(person);
    const sides = [...(praise < plus ? ["adopt"] : []), ...(criticism < minus ? ["reject"] : [])];
    if (sides.length === 0) return "undecided";
    const side = sides.length === 1 ? sides[0] : choice * (plus + minus) < plus ? "adopt" : "reject";
    if (side === "reject") return "rejecter";
    return product < market.dissatisfied ? "dissatisfied" : "satisfied";
  });
}
