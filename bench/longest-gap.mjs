import { core } from "./lib/core.mjs";

/**
 * `node bench/longest-gap.mjs [AGENTS …]`: the longest times for which `simulateAsync` keeps its host waiting, set-up included.
 *
 * A gap is the wall time between two pauses; the target is 50 ms.
 */
const { simulateAsync } = await core("engine/simulate");
const { scenario } = await core("scenario/library");

async function gaps(agents) {
  const found = [];
  let since = performance.now();
  const pause = () => {
    found.push(performance.now() - since);
    return new Promise((resolve) => setTimeout(() => {
      since = performance.now();
      resolve();
    }, 0));
  };
  await simulateAsync(scenario("push-harder", { "network.n": agents, steps: 10 }), { twin: false, pause });
  return found;
}

const sizes = process.argv.slice(2).map(Number);
for (const agents of sizes.length > 0 ? sizes : [1000, 10_000, 100_000, 1_000_000]) {
  const found = await gaps(agents);
  const [setUp, steps] = [found.slice(0, 4), found.slice(4)].map((part) => Math.max(0, ...part));
  console.log(`${agents} agents: longest gap ${setUp.toFixed(0)} ms while setting up, ${steps.toFixed(0)} ms in ${found.length - 4} portions of steps`);
}
