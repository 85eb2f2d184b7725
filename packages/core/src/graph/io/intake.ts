import type { Issue } from "../../spec/errors.js";
import { show } from "../../spec/show.js";
import { ImportIssues } from "./import-issues.js";
import { type ImportLimits, importLimits, limitFlag } from "./import-limits.js";
import type { ImportOptions, NetworkFormat } from "./import-options.js";
import type { ImportReport } from "./import-report.js";
import { NetworkDraft } from "./network-draft.js";
import { some } from "./some.js";

/** Takes bytes as they come; `end` tells that there are no more. */
export interface ByteReader {
  push(bytes: Uint8Array): void;
  end(): void;
}

const NUMBER = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/** What every reader fills: the draft, the issues, and what the report will say. */
export class Intake {
  readonly limits: ImportLimits;
  readonly issues: ImportIssues;
  readonly draft: NetworkDraft;
  readonly warnings = new Set<string>();
  lines = 0;
  header: ImportReport["header"] = null;
  /** Direction the file itself declares. */
  declared: boolean | null = null;
  /** Format as the contents tell it, where the first bytes do not. */
  format: NetworkFormat | null = null;

  constructor(readonly options: ImportOptions) {
    this.limits = { ...importLimits, ...options.limits };
    this.issues = new ImportIssues(options.name ?? "network");
    this.draft = new NetworkDraft({
      nodes: this.limits.nodes, ties: this.limits.ties,
      exceeded: (what) => this.exceeded(what),
      layersExceeded: () => this.issues.stop({
        code: "E_IMPORT_LAYERS", path: this.place(), expected: "at most 256 layers", received: "more",
        hint: "the layer column may be another kind of column",
      }),
    });
  }

  /** Where reading is; empty before the first line. */
  place(): string {
    return this.lines === 0 ? "" : `line ${this.lines}`;
  }

  /** Direction of ties that say nothing of it. */
  get directed(): boolean {
    return this.declared ?? this.options.directed ?? false;
  }

  exceeded(limit: keyof ImportLimits, received = "more"): never {
    return this.issues.stop({
      code: "E_IMPORT_LIMIT", path: this.place(), expected: `at most ${limitText(limit, this.limits[limit])}`, received,
      hint: `raise the limit with ${limitFlag(limit)} N, or limits: { ${limit}: N }, if the file is meant to be this large`,
    });
  }

  notUtf8(): void {
    this.issues.add(this.encodingIssue());
  }

  stopNotUtf8(): never {
    return this.issues.stop(this.encodingIssue());
  }

  binary(path: string): void {
    this.issues.add({ code: "E_IMPORT_BINARY", path, expected: "text", received: "control characters", hint: "the file may be packed, or of another kind" });
  }

  private encodingIssue(): Issue {
    return { code: "E_IMPORT_ENCODING", path: this.place(), expected: "UTF-8 text", received: "other bytes", hint: "save the file as UTF-8" };
  }

  /** A strength as written; 1 with an issue where it is none. */
  strength(written: string, place: string): number {
    const value = NUMBER.test(written) ? Number(written) : Number.NaN;
    if (value >= 0 && value < Number.POSITIVE_INFINITY) return value + 0;
    this.issues.add({
      code: "E_IMPORT_STRENGTH", path: place, expected: "a finite strength ≥ 0", received: show(written),
      ...(NUMBER.test(written) ? {} : { hint: "the third column, or a column named weight or strength, holds strengths" }),
    });
    return 1;
  }
}

const limitNames: Record<keyof ImportLimits, string> = {
  bytes: "byte", decompressedBytes: "unpacked byte", ratio: "unpacked byte", lines: "line", nodes: "node", ties: "tie",
};

const limitText = (limit: keyof ImportLimits, most: number): string =>
  `${some(most, limitNames[limit])}${limit === "ratio" ? " for each packed one" : ""}`;
