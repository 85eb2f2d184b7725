import { type Network, openStream, type Stream } from "@talkback/core";
import { networkOf } from "./society.js";

/** A market of Goldenberg, Libai & Muller 2001. */
export interface Market {
  readonly n: number;
  /** Strong ties of each, all to the members of one personal network; weak ties of each, to anybody outside of it. */
  readonly strongTies: number;
  readonly weakTies: number;
  /** Probabilities to be persuaded in a step: by advertising, by an adopter over a weak tie, over a strong one. */
  readonly advertising: number;
  readonly weak: number;
  readonly strong: number;
  readonly seed: string;
}

/** First and last + 1 of the personal network of person i; what remains at the end is a smaller one. */
const personal = ({ n, strongTies }: Market, i: number): readonly [number, number] => {
  const first = i - (i % (strongTies + 1));
  return [first, Math.min(n, first + strongTies + 1)];
};

/** So many different others outside of the personal network of person i. */
function acquaintances(market: Market, i: number, luck: Stream): number[] {
  const [first, last] = personal(market, i);
  const chosen: number[] = [];
  for (let k = 0; chosen.length < market.weakTies; k++) {
    const j = Math.floor((luck.u32(i, k) / 4294967296) * market.n);
    if ((j < first || j >= last) && !chosen.includes(j)) chosen.push(j);
  }
  return chosen;
}

/** The market as a network of strong (1) and weak (.3) ties. Weak ties stay the same, where the publication's are met anew in each period. */
export function networkOfMarket(market: Market): Network {
  const luck = openStream(market.seed, 0, "acquaintances");
  const ties: (readonly [number, number, number])[] = [];
  for (let i = 0; i < market.n; i++) {
    const [first, last] = personal(market, i);
    for (let j = first; j < last; j++) if (j !== i) ties.push([j, i, 1]);
    for (const j of acquaintances(market, i, luck)) ties.push([j, i, 0.3]);
  }
  return networkOf(market.n, ties);
}

/** Steps until a share has adopted, without the engine: weak ties met anew in each step, or kept. */
export function stepsOfMeetings(market: Market, share: number, anew: boolean): number {
  const { n, advertising, weak, strong } = market;
  const [people, luck] = [openStream(market.seed, 1, "acquaintances"), openStream(market.seed, 1, "adopt")];
  let adopted = new Uint8Array(n);
  for (let step = 0, count = 0; ; step++) {
    if (count >= share * n) return step;
    if (anew) people.at(step);
    luck.at(step);
    const before = adopted;
    adopted = before.map((own, i) => {
      if (own === 1) return 1;
      const [first, last] = personal(market, i);
      let missed = 1 - advertising;
      for (let j = first; j < last; j++) if (before[j] === 1) missed *= 1 - strong;
      for (const j of acquaintances(market, i, people)) if (before[j] === 1) missed *= 1 - weak;
      return Number(luck.uniform(i) < 1 - missed);
    });
    count = adopted.reduce((sum, one) => sum + one, 0);
  }
}
