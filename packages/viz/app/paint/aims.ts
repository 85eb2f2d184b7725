/** Whom a campaign can be aimed at with one press, as core's targets; whoever is marked is listed by id beside these. */
export const AIMS = {
  everybody: { kind: "everyone" },
  hubs: { kind: "by-degree", share: 0.1, order: "highest" },
  bridges: { kind: "by-bridging", share: 0.1, order: "highest" },
  powerful: { kind: "by-power", share: 0.1, order: "highest" },
  unsure: { kind: "by-power-and-certainty", share: 0.1, power: "high", certainty: "low" },
  random: { kind: "at-random", share: 0.1 },
} as const;
export type Aim = keyof typeof AIMS;

/** The aim that a campaign's targets are; null for any others. */
export const aimOf = (targets: unknown): Aim | null =>
  (Object.keys(AIMS) as Aim[]).find((aim) => JSON.stringify(Object.entries(AIMS[aim]).sort()) === JSON.stringify(Object.entries(targets as object).sort())) ?? null;
