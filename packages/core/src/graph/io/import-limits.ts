/** How much a file may hold before reading it stops. */
export interface ImportLimits {
  /** Bytes of the file as given. */
  readonly bytes: number;
  /** Bytes after unpacking. */
  readonly decompressedBytes: number;
  /** Unpacked bytes for each packed one, asked once 16 MiB are unpacked. */
  readonly ratio: number;
  readonly lines: number;
  readonly nodes: number;
  readonly ties: number;
}

export const importLimits: ImportLimits = {
  bytes: 1_073_741_824, decompressedBytes: 1_073_741_824, ratio: 200, lines: 100_000_000, nodes: 10_000_000, ties: 50_000_000,
};

/** The flag of the command line that sets a limit, e.g. `--limit-decompressed-bytes`. */
export function limitFlag(limit: keyof ImportLimits): string {
  return `--limit-${limit.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
