import { changed, ASKED, CERTAINTY, CHANNEL, room } from "./settings.js";
import type { Lesson } from "./lesson.js";

/** Five people, of whom the third is powerful and unsure. */
export const PEOPLE = [{ power: 0.3, certainty: 0.25 }, { power: 0.9, certainty: 0.85 }, { power: 0.9, certainty: 0.2 }, { power: 0.6, certainty: 0.85 }, { power: 0.3, certainty: 0.85 }];
const EACH = 20;
const cast = PEOPLE.map(({ power, certainty }, k) => ({ id: `person-${k + 1}`, power, certainty, who: { kind: "listed", ids: Array.from({ length: EACH }, (_, i) => String(k * EACH + i)) } }));
const five = room(0.5, 0.5, { steps: 1, "campaigns.0.rate": 4, cast });
const insecure = room(0.9, 0.2, { steps: 1, "campaigns.0.rate": 4 });

export const pushingBack: Lesson = {
  id: "pushing-back",
  pages: [
    { kind: "predict", id: "five", origin: "encoded", ask: { is: "person", setting: five, step: 1, people: PEOPLE, each: EACH } },
    { kind: "tell", id: "why", origin: "encoded", setting: changed(insecure, { "network.n": 20 }), why: true },
    { kind: "try", id: "change", origin: "encoded", setting: insecure, controls: [ASKED], shows: ["publicMean", "privateMean", "opposed"], goals: [] },
    { kind: "try", id: "puzzle", origin: "encoded", setting: insecure, controls: [CERTAINTY, ASKED, CHANNEL], shows: ["publicMean", "opposed"], goals: [{ told: "publicMean", at: "least", value: 0.2 }, { told: "opposed", at: "most", value: 0.15 }] },
  ],
};
