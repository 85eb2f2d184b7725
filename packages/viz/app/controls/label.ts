import type { Words } from "../../src/words/words.js";
import type { Parameter } from "./parameters.js";

/** What a control is called: the scenario's own short name in words, or its place: "people: power: share". */
export function labelOf({ path, lead }: Pick<Parameter, "path" | "lead">, words: Words): string {
  if (lead !== null) return capital(spaced(lead));
  return path.split(".").filter((part) => part !== "kind").map((part) => (/^\d+$/.test(part) ? words("controls.nth", { n: Number(part) + 1 }) : spaced(part))).join(" · ");
}

const spaced = (name: string): string => name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
