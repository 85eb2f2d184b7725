import { between, unit } from "../spec/shape.js";
import { trustAfter } from "./adoption-hazard.js";
import { fillColumns } from "./fill-columns.js";
import { definePart, type MarketPlace } from "./part.js";
import { trait } from "./trait.js";

const TRUST_PARAMS = {
  initial: trait("trust in the brand at the start, 0 to 1", { kind: "constant", value: 0.2 }, "between banner ads (.10) and a brand's site (.32), Forrester US 2012"),
  gain: unit(0.1, { help: "share of what is missing to full trust that the best surprise wins (lambda_t)", evidence: "assumed" }),
  lossFactor: between(1, 1e6, 2, { help: "how much more an equally bad surprise loses of the trust there is (n_t); times gain at most 1", evidence: "assumed", source: "like bad news in models after Goldenberg et al. 2007, which counts twice" }),
};

/** People trust the brand more or less by how the product compares with what the brand claimed of it. */
export const trust = definePart({
  name: "trust",
  summary: "Whoever has the product compares it with what the brand claims of it, and trusts the brand more or less.",
  source: null,
  params: TRUST_PARAMS,
  columns: [{ name: "trust", holds: "f64" }],
  mistakes({ gain, lossFactor }) {
    if (lossFactor * gain <= 1) return [];
    return [{ path: "lossFactor", expected: `at most 1 / gain = ${1 / gain}, or more trust would be lost than there is`, received: String(lossFactor) }];
  },
  begin({ initial }, place) {
    fillColumns("trust", place, { trust: ["initial", initial] });
  },
  settle({ gain, lossFactor }, { scene, touch, quality }) {
    const { trust: column, adopted } = scene.agents.market as unknown as Columns;
    if (adopted === undefined) return () => {};
    return (t) => compare(column, adopted, touch, quality, gain, lossFactor, t);
  },
});

interface Columns {
  readonly trust: Float64Array;
  readonly adopted: Uint32Array | undefined;
}

/** Adopters compare a claim when it comes, and who adopts in this step the last one heard: once in a step. */
function compare(trusted: Float64Array, adopted: Uint32Array, { claim, claimedAt }: MarketPlace["touch"], quality: number, gain: number, lossFactor: number, t: number): void {
  for (let i = 0; i < trusted.length; i++) {
    if (adopted[i] === 0 || claimedAt[i] === 0 || (claimedAt[i] !== t + 1 && adopted[i] !== t + 1)) continue;
    trusted[i] = trustAfter(trusted[i]!, quality - claim[i]!, gain, lossFactor);
  }
}
