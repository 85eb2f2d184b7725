export type Tag = "lab" | "playbook" | "crisis";

export const TAGS: readonly Tag[] = ["lab", "playbook", "crisis"];

const LAB = ["two-kinds-of-resistance", "asked-or-told", "in-public-in-private"];
const CRISIS = ["dell-hell", "hijacked-hashtag", "astroturf", "bad-news", "defenders"];

/** An experiment of the laboratory, a brand's everyday question, or a brand in trouble. */
export const tagOf = (id: string): Tag => (LAB.includes(id) ? "lab" : CRISIS.includes(id) ? "crisis" : "playbook");
