import { some } from "../../some.js";
import { completeReplications } from "./analyses.js";
import type { Results } from "./results.js";

/** Fewer rows or columns than this make intervals narrow that are had by drawing them anew. */
const FEW = 10;

/** What there is too little of for the bootstrap intervals of outcomes' indices; empty where there is enough. */
export function fewText(results: Results, outcomes: readonly string[]): string {
  const { design } = results.plan.study;
  const rows = design.kind === "morris" ? { count: design.trajectories, text: `${design.trajectories} trajectories` } : design.kind === "saltelli" ? { count: design.n, text: some(design.n, "row") } : null;
  if (rows === null || outcomes.length === 0) return "";
  const replications = Math.min(...outcomes.map((outcome) => completeReplications(results, outcome)));
  const few = [...(rows.count < FEW ? [rows.text] : []), ...(replications < FEW ? [some(replications, "complete replication")] : [])];
  return few.length === 0 ? "" : `With ${few.join(" and ")}, fewer than ${FEW}, these intervals are narrower than they should be.`;
}
