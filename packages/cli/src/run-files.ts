import type { Run } from "@talkback/core";
import { exportNetwork } from "@talkback/core/io";
import { MANIFEST, type Manifest, NETWORK } from "./manifest.js";
import type { NetworkFile } from "./read-network.js";
import { agentsTable, framesTable, runsTable, stepsTable, utterancesTable } from "./tables.js";
import type { Files } from "./write-folder.js";

/** The files of a run's folder: tables as far as it was recorded, a copy of the network it was given, and the manifest. */
export function runFiles(run: Run, manifest: Manifest, file: NetworkFile | null): Files {
  const { record, summary } = manifest;
  return {
    "runs.csv": runsTable(run, summary),
    ...(record === "none" ? {} : { "steps.csv": stepsTable(run) }),
    "agents.csv": agentsTable(run),
    ...(run.recordedFrames === null ? {} : { "frames.csv": framesTable(run) }),
    ...(record === "causes" ? { "utterances.csv": utterancesTable(run) } : {}),
    ...(file === null ? {} : { [NETWORK]: exportNetwork(file.network, "graphology") }),
    [MANIFEST]: [`${JSON.stringify(manifest, null, 2)}\n`],
  };
}
