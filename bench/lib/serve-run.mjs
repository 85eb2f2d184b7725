import { core } from "./core.mjs";
import { network } from "./network.mjs";
import { serve } from "./serve.mjs";

/** `serve-run.mjs LEVEL`: a step is a whole run of `push-harder` on 10,000 agents; level `bare` is its kernels alone. */
const [level] = process.argv.slice(2);
const [{ scenario }, { simulate }, { lay }, { assemble }, { advance }, { parseScenario }, { catalog }] = await Promise.all(
  ["library/scenarios", "engine/simulate", "engine/ground", "engine/assemble", "engine/advance", "scenario/scenario", "library/catalog"].map(core),
);
const given = parseScenario({ ...scenario("push-harder"), network: { kind: "given" } }, catalog);
const graph = await network(10_000);
const ground = lay(given, catalog, { seed: "bench", replication: 0, network: graph });

function bare() {
  const model = assemble(given, catalog, ground, "bench", 0, "off");
  for (let t = 0; t < given.steps; t++) advance(model);
}

await serve({
  step: () => {
    if (level === "bare") bare();
    else simulate(given, { seed: "bench", network: graph, ground, record: level });
  },
  dump: () => [],
});
