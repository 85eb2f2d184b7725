import type { Words } from "../../src/words/words.js";

/** A study that takes a few seconds, as a file. */
export const exampleStudy = (words: Words): string => JSON.stringify({
  format: "talkback-study-1", id: "pushing", title: words("study.exampleTitle"), question: words("study.exampleQuestion"), seed: "otter-417",
  scenario: "push-harder", given: { "network.n": 80, steps: 20, window: 5 }, replications: 10,
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 1, 4] }, { path: "empowered", levels: [0.1, 0.9] }] },
  predictions: [
    { id: "H1", text: words("study.exampleH1"), ...pushing(0.9), direction: "negative" },
    { id: "H2", text: words("study.exampleH2"), ...pushing(0.1), direction: "positive" },
  ],
});

const pushing = (empowered: number) => ({ kind: "encoded", compares: { kind: "difference", a: { push: 1, empowered }, b: { push: 4, empowered } }, outcome: "m_public_mean", margin: 0.05 });
