/** So much of a run's hash as tells runs apart to people. */
export const shortHash = (hash: string): string => hash.slice(0, 12);
