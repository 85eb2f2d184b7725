import { core } from "./lib/core.mjs";

/**
 * `node bench/longest-gap.mjs [AGENTS …]`: the longest times for which work that does not block keeps its host waiting; the target is 50 ms.
 *
 * A gap is the wall time from one pause to the next, from the call to the first, or from the last to the end.
 */
const { simulateAsync } = await core("engine/simulate");
const { scenario } = await core("library/scenarios");

/** Gaps of some work, that is given the pause to make. */
async function gaps(work) {
  const found = [];
  let since = performance.now();
  const stop = () => found.push(performance.now() - since);
  await work(() => {
    stop();
    return new Promise((resolve) => setTimeout(() => {
      since = performance.now();
      resolve();
    }, 0));
  });
  stop();
  return found;
}

const works = (agents) => {
  const chosen = scenario("push-harder", { "network.n": agents, steps: 10, window: 5 });
  const run = (options, one = chosen) => simulateAsync(one, { twin: false, ...options });
  return {
    "the first step and all before": (pause) => run({ pause }, { ...chosen, steps: 1, window: 1 }),
    "ten steps": (pause) => run({ pause }),
    "ten steps, ended early": (pause) => run({ pause, stopWhen: ({ step }) => step === 6 }),
    "the run to compare with": async (pause) => (await run({ pause, twin: true })).compared({ pause }),
    "ten frames": async (pause) => {
      for await (const _ of (await run({ pause })).frames({ pause }));
    },
  };
};

const sizes = process.argv.slice(2).map(Number);
for (const agents of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  for (const [name, work] of Object.entries(works(agents))) {
    const found = await gaps(work);
    console.log(`${agents} agents, ${name}: longest gap ${Math.max(...found).toFixed(0)} ms of ${found.length}`);
  }
}
