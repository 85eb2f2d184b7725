import type { Run } from "../engine/run.js";
import { exportNetwork } from "../graph/io/export-network.js";
import type { Network } from "../graph/network.js";
import { MANIFEST, type Manifest, NETWORK } from "./manifest.js";
import { agentsTable, framesTable, runsTable, stepsTable, utterancesTable } from "./run-tables.js";

/** The files of a run's folder by name, in pieces: tables as far as it was recorded, a copy of the network it was given, and the manifest. */
export function runFiles(run: Run, manifest: Manifest, network: Network | null): Record<string, Iterable<string | Uint8Array>> {
  const { record, summary } = manifest;
  return {
    "runs.csv": runsTable(run, summary),
    ...(record === "none" ? {} : { "steps.csv": stepsTable(run) }),
    "agents.csv": agentsTable(run),
    ...(run.recordedFrames === null ? {} : { "frames.csv": framesTable(run) }),
    ...(record === "causes" ? { "utterances.csv": utterancesTable(run) } : {}),
    ...(network === null ? {} : { [NETWORK]: exportNetwork(network, "graphology") }),
    [MANIFEST]: [`${JSON.stringify(manifest, null, 2)}\n`],
  };
}
