import { unit } from "../../spec/shape.js";
import { COMPLAINT_COLUMNS, lapsed, openComplaints, PATIENCE, THRESHOLD } from "./complaints.js";
import { defineStrategy } from "./strategy.js";
import { unpaid } from "./unpaid.js";

export const ignore = defineStrategy({
  name: "ignore",
  summary: "The brand answers nobody; each complaint that lapses unanswered costs some of the complainer's trust.",
  source: null,
  params: {
    threshold: THRESHOLD,
    patience: { ...PATIENCE, default: 5, evidence: "assumed" },
    loss: unit(0.1, { help: "share of trust that is lost when a complaint lapses", evidence: "assumed" }),
  },
  columns: COMPLAINT_COLUMNS,
  needs: () => ["trust"],
  contradicts: ["respond", "employees"],
  mistakes: unpaid,
  bind({ threshold, patience, loss }, place) {
    const { inForce, scene: { agents } } = place;
    const since = place.column.since!;
    const { trust } = agents.market;
    return {
      begin(t) {
        if (!inForce(t)) return;
        openComplaints(place, t, threshold, 1);
        for (let i = 0; i < since.length; i++) {
          if (!lapsed(since[i]!, t, patience)) continue;
          since[i] = 0;
          if (trust !== undefined) trust[i] = trust[i]! * (1 - loss);
        }
      },
    };
  },
});
