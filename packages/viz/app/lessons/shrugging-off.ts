import type { Lesson } from "./lesson.js";
import { CERTAINTY, from, POWER, room } from "./settings.js";

const secure = room(0.9, 0.85);
const start = room(0.3, 0.25, { steps: 1, "campaigns.0.rate": 4 });

export const shruggingOff: Lesson = {
  id: "shrugging-off",
  pages: [
    { kind: "predict", id: "third", origin: "encoded", ask: { is: "value", setting: secure, step: 3 } },
    { kind: "tell", id: "why", origin: "encoded", setting: null, why: false },
    { kind: "try", id: "change", origin: "encoded", setting: secure, controls: [from(POWER, "high")], shows: ["publicMean", "privateMean"], goals: [] },
    { kind: "try", id: "puzzle", origin: "encoded", setting: start, controls: [POWER, CERTAINTY], shows: ["publicMean", "opposed"], goals: [{ told: "publicMean", at: "most", value: 0.15 }, { told: "opposed", at: "most", value: 0.25 }] },
  ],
};
