import type { Agents } from "../population/agents.js";
import { unit } from "../spec/shape.js";
import { certaintyAfter, doubtAfter, firstCertainty } from "./doubt-after.js";
import { fillColumns } from "./fill-columns.js";
import { definePart } from "./part.js";
import { trait } from "./trait.js";

const DOUBT_PARAMS = {
  doubt: trait("fear, uncertainty and doubt at the start, 0 to 1 (F)", { kind: "constant", value: 0.5 }),
  complexity: unit(0.5, { help: "how complex the decision is (X)", evidence: "assumed" }),
  expertise: trait("how far a person sees through a complex decision, 0 to 1 (L)", { kind: "constant", value: 0.5 }),
  experience: unit(0.3, { help: "share of an adopter's doubt that the first use takes away", evidence: "assumed" }),
};

/** Doubt and complexity decide how certain people are at first; information and use lower doubt, and certainty follows. */
export const doubt = definePart({
  name: "doubt",
  summary: "Doubt and complexity make people uncertain; information and use of the product take doubt away.",
  source: null,
  params: DOUBT_PARAMS,
  columns: [{ name: "doubt", holds: "f64" }, { name: "expertise", holds: "f64" }],
  begin({ doubt: doubted, complexity, expertise }, place) {
    fillColumns("doubt", place, { doubt: ["doubt", doubted], expertise: ["expertise", expertise] });
    const { n, certainty, market } = place.scene.agents;
    for (let i = 0; i < n; i++) certainty[i] = firstCertainty(market.doubt![i]!, complexity, market.expertise![i]!);
  },
  settle({ experience }, { scene: { agents }, touch: { informed } }) {
    const adopted = (agents.market.adopted ?? new Uint32Array(agents.n)) as Uint32Array;
    const used = Float64Array.of(experience);
    return (t) => {
      for (let i = 0; i < informed.length; i++) {
        if (informed[i] !== 0) inform(agents, i, informed, i);
        if (t > 0 && adopted[i] === t) inform(agents, i, used, 0);
      }
    };
  },
});

/** Takes the share `shares[at]` of doubt away: V8 allocates a fraction that a call is given. */
function inform({ certainty, market }: Agents, i: number, shares: Float64Array, at: number): void {
  const before = market.doubt![i]!;
  const after = doubtAfter(before, shares[at]!);
  market.doubt![i] = after;
  certainty[i] = certaintyAfter(certainty[i]!, before, after);
}
