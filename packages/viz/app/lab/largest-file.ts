/** Bytes of the largest file that is taken in. */
export const LARGEST = 20_000_000;
