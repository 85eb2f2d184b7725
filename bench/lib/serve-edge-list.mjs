import { createReadStream } from "node:fs";
import { core } from "./core.mjs";
import { writeEdgeList } from "./edge-list.mjs";
import { serve } from "./serve.mjs";
import { writeWorld } from "./world-file.mjs";

/** `serve-edge-list.mjs WORLD LINES`: a step reads the edge list from its file, streamed. */
const [world, lines] = process.argv.slice(2);
const path = `${world}.txt`;
writeEdgeList(path, Number(lines));
writeWorld(world, { path: new TextEncoder().encode(path) });
const { importNetwork } = await core("graph/io/import-network");

let network;
await serve({
  async step() {
    network = undefined;
    ({ network } = await importNetwork(createReadStream(path)));
  },
  dump: () => [BigUint64Array.of(BigInt(network.n)), network.from, network.to],
});
