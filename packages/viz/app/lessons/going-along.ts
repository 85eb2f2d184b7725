import type { Lesson } from "./lesson.js";
import { CERTAINTY, POWER, room } from "./settings.js";

const OPINION = { id: "opinion", options: [{ id: "strong", changes: { "campaigns.0.valence": 0.8 } }, { id: "mild", changes: { "campaigns.0.valence": 0.4 } }] };
const someone = room(0.3, 0.25);

export const goingAlong: Lesson = {
  id: "going-along",
  pages: [
    { kind: "hand", id: "messages", origin: "encoded", setting: someone, messages: 3 },
    { kind: "tell", id: "why", origin: "encoded", setting: null, why: false },
    { kind: "try", id: "change", origin: "encoded", setting: someone, controls: [POWER], shows: ["publicMean", "privateMean"], goals: [] },
    { kind: "try", id: "puzzle", origin: "encoded", setting: someone, controls: [POWER, CERTAINTY, OPINION], shows: ["publicMean"], goals: [{ told: "publicMean", at: "least", value: 0.3 }, { told: "publicMean", at: "most", value: 0.45 }] },
  ],
};
