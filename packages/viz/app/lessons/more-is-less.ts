import type { Lesson } from "./lesson.js";
import { FOG, town } from "./settings.js";

const PUSH = { id: "push", options: [1, 2, 4].map((push) => ({ id: `x${push}`, changes: { push } })) };
const EMPOWERED = { id: "empowered", options: [{ id: "most", changes: { empowered: 0.9 } }, { id: "many", changes: { empowered: 0.6 } }, { id: "few", changes: { empowered: 0.1 } }] };
const empowered = town({ empowered: 0.9 });

export const moreIsLess: Lesson = {
  id: "more-is-less",
  pages: [
    { kind: "predict", id: "line", origin: "compositional", ask: { is: "line", setting: empowered, path: "push", values: [1, 1.5, 2, 2.5, 3, 3.5, 4], outcome: "publicMean", range: [-0.3, 0.5] } },
    { kind: "predict", id: "tipping", origin: "compositional", ask: { is: "threshold", setting: town(), path: "empowered", values: [0.2, 0.35, 0.5, 0.65, 0.8], from: { push: 1 }, to: { push: 4 }, outcome: "publicMean" } },
    { kind: "tell", id: "why", origin: "compositional", setting: town({ empowered: 0.9, push: 4 }), why: true },
    { kind: "try", id: "change", origin: "compositional", setting: empowered, controls: [EMPOWERED, PUSH], shows: ["publicMean", "backfire"], goals: [] },
    { kind: "try", id: "puzzle", origin: "both", setting: empowered, controls: [PUSH, FOG], shows: ["publicMean", "backfire", "lift"], goals: [{ told: "lift", at: "least", value: 0.25 }, { told: "backfire", at: "most", value: 0.1 }] },
  ],
};
