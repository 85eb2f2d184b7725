import { choice, count, group, list, map, maybe, resolve, text } from "@talkback/core";
import { RESULTS_FORMAT, type ResultsManifest } from "../provenance/manifest.js";

const MOST = Number.MAX_SAFE_INTEGER;
const word = (help: string) => text(undefined, { help });
const FILES = list(group({ file: word("its name"), bytes: count(0, MOST, undefined, { help: "its size" }), sha256: word("its hash") }, { help: "a file" }), { help: "files" });

const MANIFEST = group({
  format: choice([RESULTS_FORMAT], undefined, { help: "version of this format" }),
  study: group({ id: word("its name"), title: word("its title"), hash: word("its hash") }, { help: "the study" }),
  engine: word("rules by which runs were computed"),
  chance: group({ runs: word("how runs draw"), setUp: word("how they are set up") }, { help: "how chance is drawn" }),
  seeds: group({ seed: word("luck of the study"), replications: count(0, MOST, undefined, { help: "replications" }) }, { help: "luck" }),
  registration: group({ status: choice(["confirmatory", "exploratory"], undefined, { help: "whether it was frozen" }), lock: maybe(text(undefined, { help: "hash of its lock" })) }, { help: "registration" }),
  runs: group({
    ok: count(0, MOST, undefined, { help: "done" }), failed: count(0, MOST, undefined, { help: "failed" }), missing: count(0, MOST, undefined, { help: "missing" }), digest: word("hash over all"),
  }, { help: "runs" }),
  files: FILES,
  made: group({
    command: word("the command"), versions: map(word("a version"), { help: "versions by package" }), platform: map(word("a part"), { help: "where" }), started: word("when"), ended: word("when"), files: FILES,
  }, { help: "when and where" }),
}, { help: "a manifest of results" });

/**
 * The manifest of results that some JSON is.
 *
 * @throws {SpecError} with everything that is wrong with it
 */
export const manifestFrom = (input: unknown): ResultsManifest => resolve(MANIFEST, input, "manifest") as ResultsManifest;
