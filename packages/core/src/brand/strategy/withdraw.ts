import { list, text } from "../../spec/shape.js";
import { defineStrategy } from "./strategy.js";
import { unpaid } from "./unpaid.js";

export const withdraw = defineStrategy({
  name: "withdraw",
  summary: "The brand ends campaigns and strategies for good, at a step or once a condition holds.",
  source: null,
  params: { stops: list(text(undefined, { help: "id of a campaign or of another strategy" }), { help: "ids of what is ended" }) },
  columns: [{ name: "stoppedAt", holds: "u32", fixed: 1 }],
  mistakes: (params) => [
    ...unpaid(params),
    ...(params.stops.length === 0 ? [{ path: "stops", expected: "at least one id", received: "an empty list" }] : []),
    ...(params.until === null ? [] : [{ path: "until", expected: "null: what is withdrawn stays withdrawn", received: String(params.until) }]),
    ...(params.when?.lasts == null ? [] : [{ path: "when.lasts", expected: "null: what is withdrawn stays withdrawn", received: String(params.when.lasts) }]),
  ],
  bind({ stops }, { inForce, halt, column }) {
    const stoppedAt = column.stoppedAt as Uint32Array;
    return {
      stop(t) {
        if (stoppedAt[0]! > 0 || !inForce(t)) return;
        stoppedAt[0] = t + 1;
        for (let k = 0; k < stops.length; k++) halt(stops[k]!, t);
      },
    };
  },
});
