import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { importNetworkSync } from "../packages/core/dist/io.js";
import { headlinePair, phaseRow } from "../packages/core/dist/studies.js";

const network = workerData.network === undefined ? {} : { network: importNetworkSync(readFileSync(workerData.network)).network };

parentPort.on("message", ({ task: { kind, replication, certainty, ...options } }) => {
  const given = { ...options, ...network };
  parentPort.postMessage(kind === "phase" ? phaseRow(replication, certainty, given) : headlinePair(replication, given));
});
