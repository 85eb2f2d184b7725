import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Some 480 runs in two arms that take some ten seconds on one core, with everything recorded: enough to be killed within. */
export const STUDY = {
  format: "talkback-study-1", id: "killed", title: "A study for tests", seed: "otter-417",
  scenario: "push-harder", given: { "network.n": 300, steps: 40, window: 10 },
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 1, 4] }, { path: "certainty", levels: [0.25, 0.8] }] },
  arms: { a: {}, b: { empowered: 0.1 } }, replications: 40,
  record: { steps: true, agents: false, events: true, edges: false },
  predictions: [{ id: "H1", text: "More pushing lowers what is said.", kind: "compositional", compares: { kind: "difference", a: { push: 0 }, b: { push: 4 } }, direction: "negative" }],
};

/** The same with replications that go on until an interval is narrow. */
export const ADAPTIVE = { ...STUDY, id: "adaptive", replications: 10, until: { halfWidth: 0.02, most: 60 } };

export function writeStudies(cwd: string): void {
  for (const study of [STUDY, ADAPTIVE]) writeFileSync(join(cwd, `${study.id}.json`), JSON.stringify(study));
}
