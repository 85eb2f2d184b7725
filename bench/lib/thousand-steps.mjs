import { writeSync } from "node:fs";
import { allocationCases, tracedCases } from "./allocation-cases.mjs";
import { core } from "./core.mjs";
import { model } from "./model.mjs";

/**
 * `thousand-steps.mjs CASE AGENTS`: warms up, then three times collects and takes 1,000 steps between the lines `begin` and `end`.
 *
 * V8 may still compile anew in the first thousand; what a step itself allocates shows in each.
 */
const [name, agents] = process.argv.slice(2);
const { advance } = await core("engine/advance");
const running = await model(Number(agents), { ...allocationCases, ...tracedCases }[name], name in tracedCases ? "origins" : "off");
const steps = (count) => {
  for (let t = 0; t < count; t++) advance(running);
};
steps(Number(agents) > 10_000 ? 300 : 3000);
await new Promise((done) => setTimeout(done, 100));
for (let window = 0; window < 3; window++) {
  steps(100);
  globalThis.gc();
  writeSync(1, "begin\n");
  steps(1000);
  writeSync(1, "end\n");
}
