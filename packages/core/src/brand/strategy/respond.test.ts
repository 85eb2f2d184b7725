import { describe, expect, it } from "vitest";
import { plainNetwork } from "../../graph/network.js";
import { ROW, S0, SE, SU, SX } from "../../population/heard.js";
import { type StrategyWorld, stageStrategy } from "../../testing/strategy-world.js";
import { respond } from "./respond.js";

/** 0 – 1 – 2 – 3, and 4 alone. */
const chain = plainNetwork(5, Uint32Array.of(0, 1, 2), Uint32Array.of(1, 2, 3));
const stage = (input: Readonly<Record<string, unknown>> = {}, world: Partial<StrategyWorld> = {}) =>
  stageStrategy(respond, { bystanders: false, capacity: 9, ...input }, { network: chain, ...world });
type Staged = ReturnType<typeof stage>;

const contacts = ({ acts }: Staged, t: number) => Array.from({ length: 5 }, (_, i) => acts.sender!.contacts(t, i));
const sumsOf = ({ heard }: Staged, i: number) => [S0, SE, SX, SU].map((sum) => (heard.any[i] === 0 ? null : heard.sums[i * ROW + sum]!));
/** Who was answered in step t. */
const answered = (staged: Staged, t: number) => contacts(staged, t).flatMap((many, i) => (many > 0 ? [i] : []));

describe("respond", () => {
  it("answers a complaint in the step after it, with the weight, pressure and unsolicitedness that were set", () => {
    const staged = stage({ weight: 0.5, pressure: 0.25, unsolicited: 0.5 }, { quality: 0.25 });
    expect(staged.step(0, { 2: -0.5 })).toBe(0);
    expect(staged.step(1)).toBe(1);
    expect(contacts(staged, 1)).toEqual([0, 0, 1, 0, 0]);
    expect(sumsOf(staged, 2)).toEqual([0.5, 0.125, 0.25, 0.125]);
    expect(sumsOf(staged, 1)).toEqual([null, null, null, null]);
    expect([staged.touch.told[2], staged.touch.pressed[2], staged.acts.sender!.contactedAt[2]]).toEqual([1, 0.125, 2]);
    expect(staged.step(2)).toBe(0);
  });

  it("takes for a complaint what is below the threshold, more public than private, and by somebody it concerns", () => {
    const staged = stage({ threshold: -0.25 }, { publicness: [1, 0.5, 0.75], who: [0, 1, 2, 3] });
    staged.step(0, { 0: -0.25, 1: [-1, 1], 2: [-0.26, 2], 4: -1 });
    staged.step(1);
    expect(answered(staged, 1)).toEqual([2]);
  });

  it("is not moved by who spoke two steps ago, nor by who would have spoken", () => {
    const staged = stage({ from: 2 });
    staged.step(0, { 0: -1 });
    staged.step(1);
    staged.step(2);
    expect(answered(staged, 2)).toEqual([]);
  });

  it("has one complaint open of each person: who complains again while waiting gets one answer", () => {
    const staged = stage({ delay: 2 });
    staged.step(0, { 1: -1 });
    staged.step(1, { 1: -1 });
    staged.step(2, { 1: -1 });
    expect([answered(staged, 1), answered(staged, 2)]).toEqual([[], []]);
    staged.step(3);
    expect(answered(staged, 3)).toEqual([1]);
    for (const t of [4, 5, 6, 7]) {
      staged.step(t);
      expect(answered(staged, t)).toEqual([]);
    }
  });

  it("opens another complaint of the same person once the first is answered", () => {
    const staged = stage();
    staged.step(0, { 1: -1 });
    staged.step(1, { 1: -1 });
    staged.step(2);
    expect(answered(staged, 2)).toEqual([1]);
  });

  it("answers the oldest complaints first, those of one step by key, as many as it can", () => {
    const staged = stage({ capacity: 1 });
    const order = [{ 1: -1, 3: -1 }, { 0: -1, 2: -1 }, { 1: -1 }, {}, {}, {}, {}].map((said, t) => {
      staged.step(t, said);
      return answered(staged, t);
    });
    expect(order).toEqual([[], [1], [3], [0], [2], [1], []]);
  });

  it("lets complaints lapse that are older than its patience, and not those that are as old", () => {
    const order = (patience: number) => {
      const staged = stage({ capacity: 1, patience });
      return [{ 0: -1, 1: -1, 2: -1 }, {}, {}, {}].flatMap((said, t) => {
        staged.step(t, said);
        return answered(staged, t);
      });
    };
    expect([order(0), order(1), order(2)]).toEqual([[0], [0, 1], [0, 1, 2]]);
  });

  it("gives bystanders the same answer, each of them once, and several answers where several were given", () => {
    const staged = stage({ bystanders: true });
    staged.step(0, { 0: -1, 2: -1 });
    expect(staged.step(1)).toBe(5);
    expect(contacts(staged, 1)).toEqual([1, 2, 1, 1, 0]);
    expect([sumsOf(staged, 1)[0], sumsOf(staged, 0)[0], staged.touch.told[1]]).toEqual([0.64, 0.32, 2]);
  });

  it("reaches a bystander once who is tied to the complainer in two layers", () => {
    const network = { ...chain, from: Uint32Array.of(0, 0), to: Uint32Array.of(1, 1), layer: Uint8Array.of(0, 1), layers: ["friends", "colleagues"] };
    const staged = stage({ bystanders: true }, { network });
    staged.step(0, { 0: -1 });
    staged.step(1);
    expect(contacts(staged, 1)).toEqual([1, 1, 0, 0, 0]);
  });

  it("apologises at opinion 0: it wins trust from the complainer alone, claims and explains nothing", () => {
    const staged = stage({ answer: "apologise", apology: 0.5, bystanders: true }, { market: { trust: 0.5 } });
    staged.step(0, { 0: -1 });
    staged.step(1);
    expect(Array.from(staged.agents.market.trust!)).toEqual([0.75, 0.5, 0.5, 0.5, 0.5]);
    expect(sumsOf(staged, 0)).toEqual([0.32, 0, 0.2, 0]);
    expect([staged.touch.informed[0], staged.touch.claimedAt[0], staged.agents.attitude[0]]).toEqual([0, 0, 0]);
  });

  it("explains what the product is really like: whoever hears it doubts less and has heard a claim", () => {
    const staged = stage({ answer: "explain", informs: 0.5, bystanders: true }, { quality: -0.25, market: { trust: 0.5 } });
    staged.step(0, { 0: -1, 2: -1 });
    staged.step(1);
    expect(Array.from(staged.touch.informed)).toEqual([0.5, 0.75, 0.5, 0.5, 0]);
    expect([staged.touch.claim[1], staged.touch.claimedAt[1], staged.touch.claimedAt[4]]).toEqual([-0.25, 2, 0]);
    expect(Array.from(staged.agents.market.trust!)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it("compensates: the complainer's attitude goes to the offer, the anchor by the lasting share of it; bystanders only hear", () => {
    const staged = stage({ answer: "compensate", offer: 0.5, compensation: 0.5, lasting: 0.5, bystanders: true });
    staged.agents.attitude[0] = staged.agents.anchor[0] = -0.5;
    staged.step(0, { 0: -1 });
    staged.step(1);
    expect([staged.agents.attitude[0], staged.agents.anchor[0], staged.agents.attitude[1], staged.agents.anchor[1]]).toEqual([0, -0.25, 0, 0]);
    expect([sumsOf(staged, 1)[1], staged.touch.claim[1], staged.touch.informed[1]]).toEqual([0.16, 0.5, 0]);
  });

  it("weighs what the hearer's trust and persuasion knowledge leave of it, if it is to be trusted, and presses as before", () => {
    const staged = stage({ trusted: true, weight: 1, bystanders: true }, { market: { trust: 0.5 }, knowledge: 0.5 });
    staged.agents.market.trust![1] = 1;
    staged.step(0, { 0: -1 });
    staged.step(1);
    expect([sumsOf(staged, 0)[0], sumsOf(staged, 1)[0], sumsOf(staged, 1)[2]]).toEqual([0.25, 0.5, 0.2]);
    expect([staged.acts.sender!.weight(1, 0), staged.acts.sender!.weight(1, 1)]).toEqual([0.25, 0.5]);
    expect(respond.needs!({ trusted: true } as never)).toEqual(["trust"]);
    expect(respond.needs!({ trusted: false } as never)).toEqual([]);
  });

  it("knows a step later what it sent, at the weight that it had then", () => {
    const staged = stage({ trusted: true, weight: 1 }, { market: { trust: 0.5 } });
    staged.step(0, { 0: -1 });
    staged.step(1, { 1: -1 });
    staged.agents.market.trust!.fill(0.25);
    staged.step(2);
    const { contacts: many, weight } = staged.acts.sender!;
    expect([many(1, 0), weight(1, 0), many(2, 0), many(2, 1), weight(2, 1)]).toEqual([1, 0.5, 0, 1, 0.25]);
  });

  it("pays for each complaint that it answers, however many hear the answer, until the budget is spent", () => {
    const staged = stage({ bystanders: true, budget: 3 });
    const seen = [{ 0: -1, 2: -1 }, { 1: -1, 3: -1 }, { 4: -1 }, {}].map((said, t) => [staged.step(t, said), staged.spent()]);
    expect(seen).toEqual([[0, 0], [5, 2], [3, 3], [0, 3]]);
  });

  it("is silent before it begins and once it has ended, whatever is still open", () => {
    const staged = stage({ from: 2, until: 4, capacity: 1 });
    const total = [0, 1, 2, 3, 4, 5, 6].map((t) => staged.step(t, { 0: -1, 1: -1, 2: -1 }));
    expect(total).toEqual([0, 0, 1, 1, 0, 0, 0]);
  });

  it("refuses a patience below the delay", () => {
    const given = { patience: 1, delay: 2 } as never;
    expect(respond.mistakes!(given)).toMatchObject([{ path: "patience", received: "1" }]);
    expect(respond.mistakes!({ patience: 2, delay: 2 } as never)).toEqual([]);
    expect(respond.mistakes!({ patience: null, delay: 2 } as never)).toEqual([]);
  });
});
