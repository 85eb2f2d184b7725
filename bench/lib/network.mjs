import { core } from "./core.mjs";

/** Ties each newcomer makes. */
export const M = 8;

/** The network of all workloads: preferential attachment from the seed `bench`. */
export async function network(n) {
  const { preferential } = await core("graph/generate/preferential");
  const { setupRng } = await core("random/setup-rng");
  return preferential.generate({ n, m: M }, setupRng("bench", 0, "network"));
}
