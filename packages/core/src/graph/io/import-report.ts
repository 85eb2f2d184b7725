import type { NetworkFormat } from "./import-options.js";
import { some } from "./some.js";
import type { Merge } from "./tidy-ties.js";

export interface AttributeReport {
  readonly name: string;
  readonly holds: "numbers" | "texts";
  /** Nodes without a value. */
  readonly missing: number;
}

/** What was read, and what was decided on the way. */
export interface ImportReport {
  readonly format: NetworkFormat;
  /** How the format was recognised. */
  readonly formatReason: string;
  readonly compressed: boolean;
  /** Bytes as given. */
  readonly bytes: number;
  readonly decompressedBytes: number;
  readonly lines: number;
  readonly nodes: number;
  readonly ties: number;
  readonly mergedParallel: number;
  readonly merge: Merge;
  readonly droppedSelfLoops: number;
  /** Nodes without ties. */
  readonly isolates: number;
  /** Range of strengths, or null when all are 1. */
  readonly weighted: { readonly min: number; readonly max: number } | null;
  readonly directed: boolean;
  /** The file held ties of both kinds; each undirected one became two. */
  readonly mixed: boolean;
  /** Whether the first line names columns, and why that was decided; null where the format has no such line. */
  readonly header: { readonly found: boolean; readonly reason: string } | null;
  readonly ids: "integers" | "text";
  readonly keyColumn: string | null;
  readonly attributes: readonly AttributeReport[];
  readonly layers: readonly string[];
  readonly warnings: readonly string[];
}

/** The report in plain sentences, one a line. */
export function reportText(report: ImportReport): string {
  return [...contents(report), ...decisions(report), ...report.warnings.map((warning) => `Note: ${warning}.`)].join("\n");
}

function contents(report: ImportReport): string[] {
  const { format, formatReason, bytes, compressed, decompressedBytes, lines, nodes, ties, directed, weighted, isolates } = report;
  const unpacked = compressed ? ` (gzip, ${decompressedBytes} unpacked)` : "";
  return [
    `Read ${format}, ${formatReason}: ${some(bytes, "byte")}${unpacked}, ${some(lines, "line")}.`,
    `${some(nodes, "node")} and ${some(ties, directed ? "directed tie" : "undirected tie")}; ids are ${report.ids}.`,
    strengths(weighted),
    ...(isolates > 0 ? [`${some(isolates, "node")} ${isolates === 1 ? "has" : "have"} no ties.`] : []),
    ...(report.layers.length > 1 ? [`Layers: ${report.layers.join(", ")}.`] : []),
    ...report.attributes.map(({ name, holds, missing }) =>
      `Node attribute ${name} holds ${holds}${missing > 0 ? `, missing for ${some(missing, "node")}` : ""}.`),
  ];
}

function strengths(weighted: ImportReport["weighted"]): string {
  const { min, max } = weighted ?? { min: 1, max: 1 };
  return min === max ? `All ties have strength ${min}.` : `Strengths range from ${min} to ${max}.`;
}

function decisions({ header, droppedSelfLoops, mergedParallel, merge, mixed, keyColumn }: ImportReport): string[] {
  const kept = merge === "max" ? "the strongest of each was kept" : "their strengths were added";
  return [
    ...(header === null ? [] : [`The first line ${header.found ? "names columns" : "is a tie"}: ${header.reason}.`]),
    ...(droppedSelfLoops > 0 ? [`${some(droppedSelfLoops, "self-tie")} dropped.`] : []),
    ...(mergedParallel > 0 ? [`${some(mergedParallel, "parallel tie")} merged; ${kept}.`] : []),
    ...(mixed ? ["The file mixes directed and undirected ties; each undirected one became two directed ones."] : []),
    ...(keyColumn === null ? [] : [`Nodes are ordered by ${keyColumn}.`]),
  ];
}
