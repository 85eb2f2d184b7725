/** When and where results were put together: all in them that is not the same bytes everywhere, besides timings. */
export interface Made {
  /** The command, with files by name only. */
  readonly command: string;
  /** Versions by package. */
  readonly versions: Readonly<Record<string, string>>;
  /** E.g. Node's version and the operating system, or the browser's own words. */
  readonly platform: Readonly<Record<string, string>>;
  /** ISO 8601, in UTC. */
  readonly started: string;
  readonly ended: string;
}

/** What results cannot tell of themselves. */
export interface Provenance {
  /** Text of the lock of a study that was frozen before it was run, and not changed since; null makes the results exploratory. */
  readonly lock: string | null;
  /** Runs that are asked for and not there; 0 when absent. */
  readonly missing?: number;
  readonly made: Made;
}

/** Files, and keys of others, that hang on when and where runs were computed; all else is the same bytes everywhere. */
export const VARYING: Readonly<Record<string, "all" | readonly string[]>> = {
  "timings.csv": "all", "timings.parquet": "all", "manifest.json": ["made"], "ro-crate-metadata.json": ["datePublished", "startTime", "endTime"],
};

/** The text of a JSON file of results without what varies, for comparing; null for a file that varies as a whole. */
export function steadyText(file: string, text: string): string | null {
  const varying = VARYING[file];
  if (varying === undefined) return text;
  return varying === "all" ? null : JSON.stringify(JSON.parse(text, (key, value: unknown) => (varying.includes(key) ? undefined : value)));
}
