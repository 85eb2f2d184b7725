import { between, unit } from "../spec/shape.js";
import { avoidanceAfter } from "./avoidance-after.js";
import { definePart } from "./part.js";

const AVOIDANCE_PARAMS = {
  gain: unit(0.1, { help: "share of what is missing to full avoidance that a step of endless pressure adds (c)", evidence: "assumed" }),
  decay: unit(0.05, { help: "share of avoidance that is forgotten in a step (d)", evidence: "assumed" }),
  saturation: between(0, 1e9, 1, { help: "unasked pressure of a step that counts half (h)", evidence: "assumed", source: "as in the rule" }),
};

/** Ad blockers, recorders and turned heads: unasked contacts make people avoid those that follow. Contacts are dropped by those who send. */
export const avoidance = definePart({
  name: "avoidance",
  summary: "Unasked contacts make people avoid further ones; what they asked for still reaches them.",
  source: "Edwards, Li & Lee 2002, Journal of Advertising 31, 83-95, for intrusiveness leading to avoidance; the equation is ours",
  params: AVOIDANCE_PARAMS,
  columns: [{ name: "avoidance", holds: "f64" }],
  settle({ gain, decay, saturation }, { scene, touch: { pressed } }) {
    const column = scene.agents.market.avoidance as Float64Array;
    return () => {
      for (let i = 0; i < column.length; i++) column[i] = avoidanceAfter(column[i]!, pressed[i]!, gain, decay, saturation);
    };
  },
});
