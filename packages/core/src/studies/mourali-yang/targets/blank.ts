import type { Shape } from "../../../index.js";
import { TARGETS } from "./shape.js";

/** A file of targets without a single number, as text: what `targets/mourali-yang-2013.json` holds, one thing reported a line. */
export const blankTargets = (): string => `${lines(blank(TARGETS), "")}\n`;

/** The described input with null wherever nothing else stands by default. */
function blank(shape: Shape): unknown {
  if (shape.is === "group") return Object.fromEntries(Object.entries(shape.fields).map(([key, inner]) => [key, blank(inner)]));
  return "default" in shape && shape.default !== undefined ? shape.default : null;
}

function lines(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  const flat = entries.every(([, inner]) => typeof inner !== "object" || inner === null);
  if (flat) return `{ ${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${JSON.stringify(inner)}`).join(", ")} }`;
  return `{\n${entries.map(([key, inner]) => `${indent}  ${JSON.stringify(key)}: ${lines(inner, `${indent}  `)}`).join(",\n")}\n${indent}}`;
}
