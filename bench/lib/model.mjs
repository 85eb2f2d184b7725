import { core } from "./core.mjs";
import { network } from "./network.mjs";

/** A model of the engine on the bench network, ready to advance; no utterance is kept. */
export async function model(n, scenario, trace = "off") {
  const [{ parseScenario }, { catalog }, { lay }, { assemble }] = await Promise.all(
    ["scenario/scenario", "library/catalog", "engine/ground", "engine/assemble"].map(core),
  );
  const parsed = parseScenario({ id: "bench", network: { kind: "given" }, ...scenario }, catalog);
  const ground = lay(parsed, catalog, { seed: "bench", replication: 0, network: await network(n) });
  return assemble(parsed, catalog, ground, "bench", 0, trace);
}
