import { show } from "../../spec/show.js";
import type { Network } from "../network.js";
import { checkChoices } from "./check-choices.js";
import { type DetectedFormat, detectFormat } from "./detect-format.js";
import { finishImport } from "./finish-import.js";
import { gunzipReader } from "./gunzip-reader.js";
import type { ImportOptions, NetworkFormat } from "./import-options.js";
import type { ImportReport } from "./import-report.js";
import { type ByteReader, Intake } from "./intake.js";
import { csvReader } from "./read-csv.js";
import { edgeListReader } from "./read-edge-list.js";
import { gexfReader } from "./read-gexf.js";
import { graphmlReader } from "./read-graphml.js";
import { networkJsonReader } from "./read-json.js";
import { joined } from "./text.js";

export interface ImportedNetwork {
  readonly network: Network;
  readonly report: ImportReport;
}

export type ByteSource = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * The network of a file, read piece by piece: plain or gzip; edge list, CSV, GEXF, GraphML, graphology or node-link JSON.
 *
 * The result is canonical: the same nodes and ties in any order of the file give the same network, bit for bit.
 * @throws {SpecError} with the issues of the file: the first twenty and a count of the rest
 */
export async function importNetwork(source: ByteSource, options: ImportOptions = {}): Promise<ImportedNetwork> {
  const opened = new OpenImport(options);
  if (source instanceof Uint8Array) opened.push(source);
  else for await (const bytes of source) opened.push(bytes);
  return opened.end();
}

/** The same at once, for bytes at hand. */
export function importNetworkSync(source: Uint8Array | Iterable<Uint8Array>, options: ImportOptions = {}): ImportedNetwork {
  const opened = new OpenImport(options);
  for (const bytes of source instanceof Uint8Array ? [source] : source) opened.push(bytes);
  return opened.end();
}

const readers: Readonly<Record<NetworkFormat, (intake: Intake) => ByteReader>> = {
  "edge-list": edgeListReader, csv: csvReader, gexf: gexfReader, graphml: graphmlReader,
  graphology: networkJsonReader, "node-link": networkJsonReader,
};

const HEAD = 4096;

/** One import under way: bytes, unpacked if need be, go to the reader that their beginning asks for. */
class OpenImport {
  private readonly intake: Intake;
  private readonly packed: ByteReader;
  private bytes = 0;
  private unpackedBytes = 0;
  private compressed = false;
  private detected: DetectedFormat | null = null;

  constructor(options: ImportOptions) {
    checkChoices(options);
    this.intake = new Intake(options);
    const text = beginning(HEAD, (head) => this.readerFor(head));
    const unpacked = { push: (bytes: Uint8Array) => { this.unpackedBytes += bytes.length; text.push(bytes); }, end: () => text.end() };
    this.packed = beginning(2, ([first, second]) => {
      this.compressed = first === 0x1f && second === 0x8b;
      return this.compressed ? gunzipReader(this.intake, unpacked) : unpacked;
    });
  }

  push(bytes: Uint8Array): void {
    if (!ArrayBuffer.isView(bytes)) {
      this.intake.issues.stop({ code: "E_IMPORT_SOURCE", path: "", expected: "pieces of bytes (Uint8Array)", received: show(bytes) });
    }
    this.bytes += bytes.length;
    if (this.bytes > this.intake.limits.bytes) this.intake.exceeded("bytes");
    this.packed.push(bytes);
  }

  end(): ImportedNetwork {
    this.packed.end();
    const { intake, bytes, compressed } = this;
    const { format, reason } = this.detected!;
    return finishImport(intake, {
      format: intake.format ?? format, formatReason: reason, compressed, bytes, decompressedBytes: this.unpackedBytes,
    });
  }

  private readerFor(head: Uint8Array): ByteReader {
    this.detected = detectFormat(head, this.intake);
    return readers[this.detected.format](this.intake);
  }
}

/** Holds back the first bytes until they suffice to choose the reader for all; a byte order mark is left out. */
function beginning(size: number, choose: (head: Uint8Array) => ByteReader): ByteReader {
  let head: Uint8Array = new Uint8Array(0);
  let reader: ByteReader | null = null;
  const start = (): ByteReader => {
    const text = size === HEAD && head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head;
    const chosen = choose(text.subarray(0, HEAD));
    chosen.push(text);
    return chosen;
  };
  return {
    push(bytes) {
      if (reader !== null) return reader.push(bytes);
      head = head.length === 0 ? bytes : joined(head, bytes);
      if (head.length >= size) reader = start();
    },
    end() {
      reader ??= start();
      reader.end();
    },
  };
}
