import type { OutTies } from "../graph/out-ties.js";
import { type Strengths, strengthsOf } from "../graph/strengths.js";
import type { Agents } from "../population/agents.js";
import type { Scene } from "../population/scene.js";
import { block13 } from "../random/block13.js";
import type { Stream } from "../random/stream.js";
import { between, unit, type Values } from "../spec/shape.js";
import { experienced, gateOpen, putAdoptionHazard } from "./adoption-hazard.js";
import { definePart } from "./part.js";

const TWO32 = 4294967296;
const RANGES = "middle of the range in Goldenberg, Libai & Muller 2001";

const ADOPTION_PARAMS = {
  external: unit(0, { help: "probability per step to adopt without knowing an adopter (p_ext)", evidence: "assumed" }),
  weak: unit(0.01, { help: "probability per step that one adopter over a weak tie is followed (b_weak)", evidence: "literature", source: RANGES }),
  strong: unit(0.04, { help: "the same over a strong tie (b_strong)", evidence: "literature", source: RANGES }),
  strongFrom: between(0, 1e6, 0.65, { help: "ties of at least this strength are strong", evidence: "assumed", source: "half way between the strong (1) and the weak (.3)" }),
  gate: between(-1, 2, -1, { help: "certainty times attitude that it takes to adopt; -1 is open to all", evidence: "assumed" }),
  caution: unit(0, { help: "how far doubt about a complex decision raises the gate", evidence: "assumed" }),
  learning: unit(0.1, { help: "share of the way from attitude to the product's quality that a step of use goes (lambda_e)", evidence: "assumed" }),
  lasting: unit(0, { help: "share of it by which the anchor follows", evidence: "assumed" }),
};

/** Who adopts in a step uses the product from the next one on. */
export const adoption = definePart({
  name: "adoption",
  summary: "People adopt by themselves or after adopters whom they hear, if they like it surely enough; use teaches them the product's quality.",
  source: "Goldenberg, Libai & Muller 2001, doi:10.1023/A:1011122126881; gate and experience are ours",
  params: ADOPTION_PARAMS,
  columns: [{ name: "adopted", holds: "u32" }, { name: "weakAdopters", holds: "u32" }, { name: "strongAdopters", holds: "u32" }],
  settle(params, { scene, quality, parts }) {
    const { adopted, weakAdopters, strongAdopters, doubt = new Float64Array(scene.agents.n) } = scene.agents.market;
    const stage = {
      params, scene, agents: scene.agents, quality, doubt, adopted, weakAdopters, strongAdopters, out: scene.out(), strengths: strengthsOf(scene.ties),
      complexity: parts.doubt?.complexity ?? 0, luck: scene.stream("market:adopt"), hazard: new Float64Array(1),
    } as Stage;
    return (t) => {
      if (useAndAdopt(stage, t) > 0) tell(stage, t);
    };
  },
});

interface Stage {
  readonly params: Values<typeof ADOPTION_PARAMS>;
  readonly scene: Scene;
  readonly agents: Agents;
  readonly quality: number;
  readonly complexity: number;
  readonly doubt: Float64Array;
  readonly adopted: Uint32Array;
  readonly weakAdopters: Uint32Array;
  readonly strongAdopters: Uint32Array;
  readonly out: OutTies;
  readonly strengths: Strengths;
  readonly luck: Stream;
  /** Of the agent that decides: V8 allocates a fraction that a call returns. */
  readonly hazard: Float64Array;
}

/** All decide by the adopters there were before the step. Returns how many adopt. */
function useAndAdopt(stage: Stage, t: number): number {
  const { params, scene: { keys }, agents: { attitude, certainty }, complexity, doubt, adopted, weakAdopters, strongAdopters, luck, hazard } = stage;
  const { gate, caution } = params;
  luck.at(t);
  const { k0, k1 } = luck;
  let adopting = 0;
  for (let i = 0; i < adopted.length; i++) {
    if (adopted[i] !== 0) use(stage, i);
    else if (gateOpen(certainty[i]!, attitude[i]!, gate, caution, doubt[i]!, complexity)) {
      putAdoptionHazard(hazard, 0, params, weakAdopters[i]!, strongAdopters[i]!);
      if (block13(k0, k1, keys[i]!, 0)[0]! >= hazard[0]! * TWO32) continue;
      adopted[i] = t + 1;
      adopting++;
    }
  }
  return adopting;
}

function use({ params: { learning, lasting }, agents: { attitude, anchor }, quality }: Stage, i: number): void {
  attitude[i] = experienced(attitude[i]!, learning, quality) + 0;
  anchor[i] = experienced(anchor[i]!, lasting * learning, quality) + 0;
}

/** Those who hear a new adopter count it once, by the strongest of their ties to it. A tie of strength 0 carries nothing. */
function tell({ params: { strongFrom }, adopted, weakAdopters, strongAdopters, out: { offsets, hearers, entry }, strengths: { column, mask } }: Stage, t: number): void {
  for (let j = 0; j < adopted.length; j++) {
    if (adopted[j] !== t + 1) continue;
    const end = offsets[j + 1]!;
    let strongest = 0;
    for (let k = offsets[j]!; k < end; k++) {
      const i = hearers[k]!;
      strongest = Math.max(strongest, column[entry === null ? 0 : entry[k]! & mask]!);
      if (k + 1 < end && hearers[k + 1] === i) continue;
      if (strongest > 0) {
        const counts = strongest >= strongFrom ? strongAdopters : weakAdopters;
        counts[i] = counts[i]! + 1;
      }
      strongest = 0;
    }
  }
}
