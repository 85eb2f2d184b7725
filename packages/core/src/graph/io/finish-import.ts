import type { Network } from "../network.js";
import type { ImportedNetwork } from "./import-network.js";
import type { ImportReport } from "./import-report.js";
import type { Intake } from "./intake.js";
import { keysOf } from "./key-column.js";
import { type Settled, settle } from "./settle.js";
import { some } from "./some.js";

type SourceFacts = Pick<ImportReport, "format" | "formatReason" | "compressed" | "bytes" | "decompressedBytes">;

/** The network of an intake and its report, or every issue found. */
export function finishImport(intake: Intake, source: SourceFacts): ImportedNetwork {
  const { issues, options: { merge = "max", keyColumn } } = intake;
  checkDirection(intake);
  issues.throwIfAny();
  checkContents(intake);
  const keys = keyColumn === undefined ? null : keysOf(intake, keyColumn);
  const settled = settle(intake.draft, { directed: intake.directed, merge, keys });
  checkTies(settled, intake);
  return { network: settled.network, report: reportOf(intake, settled, source) };
}

function checkDirection({ issues, declared, options: { directed } }: Intake): void {
  if (declared === null || directed === undefined || directed === declared) return;
  const word = (isDirected: boolean): string => (isDirected ? "directed" : "undirected");
  issues.add({
    code: "E_IMPORT_DIRECTED", path: "directed", expected: `${word(declared)}, as the file declares`, received: word(directed), hint: "leave the option out",
  });
}

function checkContents({ issues, draft, lines }: Intake): void {
  if (draft.index.size > 0) return;
  issues.stop({
    code: "E_IMPORT_EMPTY", path: "", expected: "at least one node", received: lines > 0 ? `none in ${some(lines, "line")}` : "an empty file",
  });
}

function checkTies({ network, droppedSelfLoops }: Settled, { issues }: Intake): void {
  if (network.from.length === 0 && droppedSelfLoops > 0) {
    issues.stop({
      code: "E_IMPORT_NO_TIES", path: "", expected: "ties between different nodes", received: `${some(droppedSelfLoops, "self-tie")} only`,
      hint: "the wrong columns may have been read as ends",
    });
  }
  if (network.strength?.includes(Number.POSITIVE_INFINITY)) {
    issues.stop({ code: "E_IMPORT_STRENGTH", path: "merge", expected: "finite sums of strengths", received: "Infinity", hint: `use merge "max"` });
  }
}

function reportOf(intake: Intake, settled: Settled, source: SourceFacts): ImportReport {
  const { network, mixed, mergedParallel, droppedSelfLoops, ids } = settled;
  return {
    ...source, lines: intake.lines, nodes: network.n, ties: network.from.length,
    mergedParallel, merge: intake.options.merge ?? "max", droppedSelfLoops, isolates: isolatesOf(network),
    weighted: rangeOf(network.strength), directed: network.directed, mixed, header: intake.header, ids,
    keyColumn: intake.options.keyColumn ?? null, attributes: attributesOf(network), layers: network.layers,
    warnings: [...intake.warnings],
  };
}

function isolatesOf({ n, from, to }: Network): number {
  const touched = new Uint8Array(n);
  for (let e = 0; e < from.length; e++) touched[from[e]!] = touched[to[e]!] = 1;
  return touched.reduce((isolates, isTouched) => isolates + 1 - isTouched, 0);
}

function rangeOf(strength: Float64Array | null): ImportReport["weighted"] {
  if (strength === null) return null;
  let min = strength[0]!;
  let max = min;
  for (const value of strength) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

function attributesOf({ attributes }: Network): ImportReport["attributes"] {
  return Object.entries(attributes).map(([name, values]) =>
    values instanceof Float64Array
      ? { name, holds: "numbers", missing: values.filter((value) => Number.isNaN(value)).length }
      : { name, holds: "texts", missing: values.filter((value) => value === "").length });
}
