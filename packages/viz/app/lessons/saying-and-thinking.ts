import type { Lesson } from "./lesson.js";
import { ASKED, CHANNEL, changed, FOG, town } from "./settings.js";

const crowd = town({ empowered: 0.6, push: 4 });
const hushed = changed(crowd, { publicness: 0 });

export const sayingAndThinking: Lesson = {
  id: "saying-and-thinking",
  pages: [
    { kind: "predict", id: "say", origin: "encoded", ask: { is: "direction", a: crowd, b: hushed, outcome: "publicMean" } },
    { kind: "predict", id: "think", origin: "compositional", ask: { is: "direction", a: crowd, b: hushed, outcome: "privateMean" } },
    { kind: "tell", id: "why", origin: "both", setting: crowd, why: true },
    { kind: "try", id: "change", origin: "both", setting: crowd, controls: [CHANNEL], shows: ["publicMean", "privateMean", "gap"], goals: [] },
    { kind: "try", id: "puzzle", origin: "both", setting: crowd, controls: [ASKED, FOG], shows: ["gap", "lift"], goals: [{ told: "gap", at: "most", value: 0.03 }, { told: "lift", at: "least", value: 0.5 }] },
  ],
};
