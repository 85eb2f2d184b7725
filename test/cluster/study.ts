/** Some 240 short runs in two arms, of which a few fail: a study that is soon done and has everything in it. */
export const SMALL = {
  format: "talkback-study-1", id: "small", title: "A study for tests", seed: "otter-417",
  scenario: "push-harder", given: { "network.n": 100, steps: 20, window: 5 },
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 1, 4] }, { path: "people.certainty.mean", levels: [0.2, 0.5] }] },
  arms: { a: {}, b: { "people.power.share": 0.6 } }, replications: 20,
  record: { steps: true, agents: true, events: true, edges: true },
  predictions: [{ id: "H1", text: "More pushing lowers what is said.", kind: "compositional", compares: { kind: "difference", a: { push: 0 }, b: { push: 4 } }, direction: "negative" }],
};
