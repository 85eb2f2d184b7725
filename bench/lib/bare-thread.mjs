// A thread that computes runs by the engine alone and shares nothing: what two of them are to one is what the machine and the engine give.
import { parentPort } from "node:worker_threads";
import { simulate } from "../../packages/core/dist/index.js";
import { catalog } from "../../packages/core/dist/catalog.js";
import { scenario } from "../../packages/core/dist/scenarios.js";

parentPort.on("message", ({ runs, changes }) => {
  const world = scenario("push-harder", changes);
  for (let replication = 0; replication < runs; replication++) void simulate(world, { seed: "bare", replication, catalog }).summary;
  parentPort.postMessage("done");
});
