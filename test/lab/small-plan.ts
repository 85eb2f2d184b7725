import { join } from "node:path";
import { type Executor, inlineExecutor } from "@talkback/lab";
import { parseStudy, type Plan, planOf } from "@talkback/core/experiment";
import { folder } from "../cli/talkback.js";

/** A study of eight tiny runs, unless changed. */
export const smallPlan = (over: object = {}): Plan => planOf(parseStudy({
  id: "small", scenario: "push-harder", seed: "otter", given: { "network.n": 30, steps: 5, window: 2 }, replications: 4,
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }] }, ...over,
}));

/** Computes in the thread of the test. */
export const inline = (): Executor => inlineExecutor({ clock: () => performance.now() });

/** Gives folders that are not there yet, for the tests of a file, gone afterwards. */
export function places(): () => string {
  const root = folder();
  let made = 0;
  return () => join(root, `out-${made++}`);
}
