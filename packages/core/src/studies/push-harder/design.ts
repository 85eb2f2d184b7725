/** The headline's design: a 2 x 2 x 3, the same luck in every cell of a pair. */
export const EMPOWERED = [0.1, 0.6] as const;
export const CERTAINTY = [0.25, 0.8] as const;
export const PUSH = [0, 1, 4] as const;

/** Seed of the study; pair r is replication r of it. */
export const SEED = "headline";

/** Evidence weight and pressure of a campaign that can do nothing: what it moves, chance moves. */
export const PLACEBO = 1e-9;

/** Plain discounting, to set apart what reactance adds. */
export const DISCOUNTING = "discounting-only";
