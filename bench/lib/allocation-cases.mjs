import { dualPower, hegselmannKrause } from "./scenarios.mjs";

const talk = dualPower(0.5);
const rival = { id: "rival", valence: -0.5, push: 3, empowering: true };

/** Scenarios whose steps must not allocate. */
export const allocationCases = {
  "all speak": dualPower(1),
  "1 % speak": dualPower(0.01),
  "canonical speaking": { ...talk, people: { ...talk.people, activity: { kind: "power-of-uniform", exponent: 7 } }, speaking: {} },
  "people ask": { ...talk, peers: { seek: 0.5 } },
  "several campaigns": { ...talk, campaigns: [...talk.campaigns, rival] },
  "bounded confidence": { ...talk, hear: { kind: "bounded-confidence" }, rule: { kind: "dual-power", validation: 0.2, threatMemory: 0.3 } },
  "Hegselmann-Krause": hegselmannKrause,
};

/** Scenarios whose steps do allocate, to be seen and not hidden: each draw from a truncated normal leaves some numbers behind. */
export const allocatingCases = {
  "a campaign whose opinions vary": { ...talk, campaigns: [{ ...rival, spread: 0.2 }] },
};
