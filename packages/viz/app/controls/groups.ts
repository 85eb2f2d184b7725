/** Groups of controls in the order of cause: who, tied how, told what, where, and how they answer. */
export const GROUPS = ["people", "network", "brand", "channel", "rules"] as const;
export type Group = (typeof GROUPS)[number];

const OF: Readonly<Record<string, Group>> = {
  people: "people", cast: "people", network: "network", ties: "network", campaigns: "brand", strategies: "brand",
  channels: "channel", peers: "channel", speaking: "channel", hear: "channel", rule: "rules", market: "rules", schedule: "rules", steps: "rules", window: "rules", stop: "rules",
};

/** The group of a path; null for what is no parameter: titles, stories, formats. */
export const groupOf = (path: string): Group | null => OF[path.split(".")[0]!] ?? null;
