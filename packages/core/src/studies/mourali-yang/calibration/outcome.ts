import type { Experiment } from "../design.js";
import type { Answers } from "../session.js";

/** What the four experiments gave, once; the cells of each in the order of `cellsOf`. */
export type Outcome = Readonly<Record<Experiment["id"], readonly Answers[]>>;
