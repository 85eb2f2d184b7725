/** Scenarios of the workloads; DECLARATION.md says the same in words. */

const people = {
  attitude: { kind: "normal", mean: 0.15, sd: 0.35, ends: "clip" },
  power: { kind: "two-groups", share: 0.6, high: 0.9, low: 0.3, sd: 0.05 },
  certainty: { kind: "normal", mean: 0.25, sd: 0.1 },
};

/** @param activity 1 for all speak, .01 for one in a hundred */
export const dualPower = (activity) => ({
  ties: { kind: "drawn", strong: 1, weak: 0.3, weakShare: 0.5 },
  people: { ...people, activity: { kind: "constant", value: activity } },
  rule: { kind: "dual-power" },
  speaking: { floor: 1, silence: 0 },
  campaigns: [{ id: "brand", valence: 1, weight: 0.05, pressure: 1, unsolicited: 1, rate: 0.25, push: 2 }],
});

const opinions = {
  ties: { kind: "uniform", strength: 1 },
  people: { attitude: { kind: "uniform", low: -1, high: 1 }, activity: { kind: "constant", value: 1 } },
  peers: { trust: 1 },
};

export const hegselmannKrause = {
  ...opinions,
  speaking: { floor: 1, silence: 0 },
  hear: { kind: "bounded-confidence", epsilon: 0.2, self: true },
  rule: { kind: "degroot", influence: 1 },
};

export const deffuant = { ...opinions, schedule: { kind: "pairwise" }, rule: { kind: "deffuant", mu: 0.5, epsilon: 0.4 } };
