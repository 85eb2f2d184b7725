import { join } from "node:path";
import { ENGINE, parseScenario, show } from "@talkback/core";
import { MANIFEST, type Manifest, NETWORK, RUN_FILES, RUN_FORMAT } from "@talkback/core/io";
import { catalog } from "./catalog.js";
import { readJson } from "./read-scenario.js";
import { refuse } from "./refuse.js";

export { MANIFEST, type Manifest, NETWORK, RUN_FILES };

/** @throws {SpecError} when the folder was not written by `talkback run --out`, or by another engine */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  const manifest = readJson(path) as Manifest;
  if (manifest?.format !== RUN_FORMAT) refuse({ code: "E_MANIFEST", path, expected: `a manifest of "talkback run --out", format ${show(RUN_FORMAT)}`, received: show(manifest?.format) });
  if (manifest.engine !== ENGINE) {
    refuse({ code: "E_VERSION", path, expected: `a run of ${ENGINE}`, received: show(manifest.engine), hint: `use the version that wrote it: npx @talkback/cli@${manifest.version}` });
  }
  if (!isWhole(manifest)) refuse({ code: "E_MANIFEST", path, expected: "a whole manifest", received: "one with parts missing", hint: "write the run once more" });
  return { ...manifest, scenario: parseScenario(manifest.scenario, catalog) };
}

const isWhole = ({ seed, replication, steps, runHash, network }: Manifest): boolean =>
  typeof seed === "string" && Number.isInteger(replication) && Number.isInteger(steps) && steps > 0 && typeof runHash === "string"
  && typeof network?.hash === "string" && (network.file === null || typeof network.file?.report === "object");
