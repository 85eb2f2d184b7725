import { ENGINE } from "../engine/hash.js";
import type { Level } from "../engine/recorder.js";
import type { Run } from "../engine/run.js";
import type { Summary } from "../engine/summary.js";
import type { ImportReport } from "../graph/io/import-report.js";
import type { Scenario } from "../scenario/scenario.js";

export const MANIFEST = "manifest.json";
export const NETWORK = "network.json";
/** Every file that a run may leave in its folder. */
export const RUN_FILES: readonly string[] = ["runs.csv", "steps.csv", "agents.csv", "frames.csv", "utterances.csv", NETWORK, MANIFEST];
export const RUN_FORMAT = "talkback-run-1";

/** A file that a network was read from. */
export interface NetworkSource {
  readonly name: string;
  /** Of its bytes; null where it could not be computed. */
  readonly sha256: string | null;
  readonly report: ImportReport;
}

/** Everything needed to repeat a run and to check that it was repeated. No times and no places: the same run, the same bytes. */
export interface Manifest {
  readonly format: typeof RUN_FORMAT;
  /** The command, with files by name only. */
  readonly command: string;
  /** Version of `@talkback/cli`. */
  readonly version: string;
  readonly engine: string;
  readonly scenario: Scenario;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly replication: number;
  readonly record: Level;
  readonly network: { readonly hash: string; readonly file: null | (NetworkSource & { readonly copy: typeof NETWORK }) };
  readonly steps: number;
  readonly stopped: Run["stopped"];
  readonly runHash: string;
  readonly summary: Summary;
  readonly notes: readonly string[];
}

/** How a run came about, as far as the run does not know it itself. */
export interface Provenance extends Pick<Manifest, "command" | "version" | "record" | "notes"> {
  readonly file: NetworkSource | null;
}

export function manifestOf(run: Run, { command, version, record, file, notes }: Provenance): Manifest {
  const { scenario, scenarioHash, seed, replication, steps, stopped, summary } = run;
  return {
    format: RUN_FORMAT, command, version, engine: ENGINE, scenario, scenarioHash, seed, replication, record,
    network: { hash: run.networkHash, file: file && { name: file.name, sha256: file.sha256, copy: NETWORK, report: file.report } },
    steps, stopped, runHash: run.hash, summary, notes,
  };
}
