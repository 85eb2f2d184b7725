import type { Footage } from "../footage/footage.js";

/** What a layout looks at: who hears whom, and in which communities. A `Footage` is one. */
export type Network = Pick<Footage, "n" | "offsets" | "speakers" | "community">;
