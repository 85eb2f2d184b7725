/** What a bundle may take up, at most. */
export interface BundleLimits {
  /** Of the bundle itself. */
  readonly packed: number;
  readonly entries: number;
  /** Of one entry, unpacked. */
  readonly entry: number;
  /** Of all entries together, unpacked. */
  readonly total: number;
  /** Bytes that come out of one byte of an entry; the first 64 kB of each are free. */
  readonly ratio: number;
}

const GB = 2 ** 30;

/** What a bundle may take up where nothing else is asked for. */
export const BUNDLE_LIMITS: BundleLimits = { packed: 2 * GB, entries: 200, entry: 2 * GB - 1, total: 3 * GB, ratio: 200 };

/** Settings of a study that is verified, at most: planning so many takes about a quarter of a gigabyte, whatever the bundle takes. */
export const MOST_VERIFIED = 262_144;

/** Bytes of an entry for which no ratio is asked. */
export const FREE = 65_536;
