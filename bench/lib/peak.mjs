import { core } from "./core.mjs";
import { network } from "./network.mjs";

/** Prints the peak memory, in MB, of a process that generates the network and compiles it. */
const { compile } = await core("graph/compile");
const ties = compile(await network(Number(process.argv[2])));
if (ties.n > 0) console.log(Math.round(process.resourceUsage().maxRSS / 1000));
