import { rolesOf } from "./column-roles.js";
import { type NetworkFormat, networkFormats } from "./import-options.js";
import type { Intake } from "./intake.js";
import { MARK } from "./read-edge-list.js";

export interface DetectedFormat {
  readonly format: NetworkFormat;
  readonly reason: string;
}

const endings: Readonly<Record<string, NetworkFormat>> = {
  csv: "csv", tsv: "csv", gexf: "gexf", graphml: "graphml", edges: "edge-list", edgelist: "edge-list",
};

const foreign: readonly (readonly [string, string])[] = [
  ["PK\x03\x04", "it is a zip archive or a spreadsheet; unpack it, or save it as CSV"],
  ["BZh", "it is packed with bzip2; unpack it first"],
  ["\xfd7zXZ", "it is packed with xz; unpack it first"],
  ["\x28\xb5\x2f\xfd", "it is packed with zstd; unpack it first"],
  ["\xff\xfe", "it is UTF-16 text; save it as UTF-8"],
  ["\xfe\xff", "it is UTF-16 text; save it as UTF-8"],
];

/** The format, as asked for, or told by the first bytes, then by the file's ending. */
export function detectFormat(head: Uint8Array, intake: Intake): DetectedFormat {
  const { format, name = "" } = intake.options;
  const text = Array.from(head, (byte) => String.fromCharCode(byte)).join("");
  refuseBinary(text, intake);
  if (format !== undefined) return { format, reason: "as asked" };
  const start = text.trimStart();
  if (start.startsWith(MARK)) return { format: "edge-list", reason: "recognised by its first line" };
  if (start.startsWith("<")) return xmlFormat(start, name, intake);
  if (start.startsWith("{")) {
    return /"nodes"\s*:\s*\[\s*\{\s*"key"/.test(start)
      ? { format: "graphology", reason: "recognised by its nodes" }
      : { format: "node-link", reason: "recognised by its first bytes" };
  }
  const byName = endings[name.toLowerCase().replace(/\.gz$/, "").split(".").at(-1)!];
  if (byName === "csv" || byName === "edge-list") return { format: byName, reason: "recognised by the file's name" };
  return lineFormat(start);
}

function xmlFormat(start: string, name: string, { issues }: Intake): DetectedFormat {
  const root = /<(gexf|graphml)[\s>]/.exec(start)?.[1] ?? /\.(gexf|graphml)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  if (root === "gexf" || root === "graphml") return { format: root, reason: "recognised by its root element" };
  return issues.stop({ code: "E_IMPORT_FORMAT", path: "", expected: `one of ${networkFormats.join(", ")}`, received: "XML of another kind" });
}

function lineFormat(start: string): DetectedFormat {
  const line = start.split("\n").find((each) => each.trim() !== "" && !/^\s*[#%]/.test(each)) ?? "";
  const namesColumns = line.includes("\t") && rolesOf(line.split("\t")) !== null;
  if (/[,;]/.test(line)) return { format: "csv", reason: "recognised by the separators of its first line" };
  if (namesColumns) return { format: "csv", reason: "recognised by the column names of its first line" };
  return { format: "edge-list", reason: "taken for one, since its lines have neither commas nor markup" };
}

function refuseBinary(text: string, { issues }: Intake): void {
  const hint = foreign.find(([magic]) => text.startsWith(magic))?.[1];
  if (hint === undefined && !text.includes("\0")) return;
  issues.stop({
    code: "E_IMPORT_BINARY", path: "", expected: "text, plain or packed with gzip", received: "binary data", ...(hint === undefined ? {} : { hint }),
  });
}
