import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ENGINE, type Level, parseScenario, type Run, type Scenario, show, type Summary } from "@talkback/core";
import type { ImportReport } from "@talkback/core/io";
import { catalog } from "./catalog.js";
import type { NetworkFile } from "./read-network.js";
import { readJson } from "./read-scenario.js";
import { refuse } from "./refuse.js";

export const MANIFEST = "manifest.json";
export const NETWORK = "network.json";
/** Every file that a run may leave in its folder. */
export const RUN_FILES: readonly string[] = ["runs.csv", "steps.csv", "agents.csv", "frames.csv", "utterances.csv", NETWORK, MANIFEST];
const FORMAT = "talkback-run-1";

/** Everything needed to repeat a run and to check that it was repeated. No times and no places: the same run, the same bytes. */
export interface Manifest {
  readonly format: typeof FORMAT;
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
  readonly network: { readonly hash: string; readonly file: null | { readonly name: string; readonly sha256: string; readonly copy: typeof NETWORK; readonly report: ImportReport } };
  readonly steps: number;
  readonly stopped: Run["stopped"];
  readonly runHash: string;
  readonly summary: Summary;
  readonly notes: readonly string[];
}

/** Version of this package. */
export const version = (): string => (JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }).version;

export function manifestOf(run: Run, { command, record, file, notes }: { command: string; record: Level; file: NetworkFile | null; notes: readonly string[] }): Manifest {
  const { scenario, scenarioHash, seed, replication, steps, stopped, summary } = run;
  return {
    format: FORMAT, command, version: version(), engine: ENGINE, scenario, scenarioHash, seed, replication, record,
    network: { hash: run.networkHash, file: file && { name: file.name, sha256: file.sha256, copy: NETWORK, report: file.report } },
    steps, stopped, runHash: run.hash, summary, notes,
  };
}

/** @throws {SpecError} when the folder was not written by `talkback run --out`, or by another engine */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  const manifest = readJson(path) as Manifest;
  if (manifest?.format !== FORMAT) refuse({ code: "E_MANIFEST", path, expected: `a manifest of "talkback run --out", format ${show(FORMAT)}`, received: show(manifest?.format) });
  if (manifest.engine !== ENGINE) {
    refuse({ code: "E_VERSION", path, expected: `a run of ${ENGINE}`, received: show(manifest.engine), hint: `use the version that wrote it: npx @talkback/cli@${manifest.version}` });
  }
  if (!isWhole(manifest)) refuse({ code: "E_MANIFEST", path, expected: "a whole manifest", received: "one with parts missing", hint: "write the run once more" });
  return { ...manifest, scenario: parseScenario(manifest.scenario, catalog) };
}

const isWhole = ({ seed, replication, steps, runHash, network }: Manifest): boolean =>
  typeof seed === "string" && Number.isInteger(replication) && Number.isInteger(steps) && steps > 0 && typeof runHash === "string"
  && typeof network?.hash === "string" && (network.file === null || typeof network.file?.report === "object");
