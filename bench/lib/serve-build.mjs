import { createRequire } from "node:module";
import { core } from "./core.mjs";
import { M, network } from "./network.mjs";
import { serve } from "./serve.mjs";
import { writeWorld } from "./world-file.mjs";

/** `serve-build.mjs WORLD N`: a step generates the network and compiles it. */
const [world, n] = process.argv.slice(2);
const { compile } = await core("graph/compile");
const { hashHex } = await core("random/hash64");
const alea = createRequire(new URL("../../packages/core/package.json", import.meta.url))("seedrandom/lib/alea.js");
const { s0, s1, s2, c } = alea(hashHex("setup:0:7:network:bench"), { state: true }).state();
if (world !== "") writeWorld(world, { params: Float64Array.of(Number(n), M), alea: Float64Array.of(s0, s1, s2, c) });

let ties;
await serve({
  async step() {
    ties = undefined;
    ties = compile(await network(Number(n)));
  },
  dump: () => [ties.offsets, ties.speakers],
});
