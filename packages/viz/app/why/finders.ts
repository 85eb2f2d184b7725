import { MODES } from "@talkback/core";
import { campaigned, type Footage, pictureAt, publicly } from "../../src/footage/footage.js";
import { OPPOSED } from "../../src/footage/turns.js";

/** Kinds of people worth looking at; each is a key of the page's words, `find.…`. */
export const FINDERS = ["turned", "turned-twice", "two-faced", "flatterer", "defender", "shrugged-off", "never-reached"] as const;
export type Finder = (typeof FINDERS)[number];

/** Everybody of a kind, by ascending index; whom it depends on the time, as it is at that step. */
export function findPeople(footage: Footage, finder: Finder, step: number): readonly number[] {
  const { n, attitude, expressed, modes, reachedAt, sources } = footage;
  const all = (holds: (i: number) => boolean) => Array.from({ length: n }, (_, i) => i).filter(holds);
  const at = pictureAt(footage, step) * n;
  const last = (footage.pictures - 1) * n;
  const sign = Math.sign(sources[0]?.valence ?? 1) || 1;
  const mode = (i: number) => (modes === null ? null : MODES[modes[i]!]);
  switch (finder) {
    case "turned": return all(countTurns(footage, 1));
    case "turned-twice": return all(countTurns(footage, 2));
    case "two-faced": return all((i) => sign * expressed[at + i]! < -OPPOSED && sign * attitude[at + i]! > OPPOSED);
    case "flatterer": return all((i) => sign * expressed[at + i]! > OPPOSED && sign * attitude[at + i]! < -OPPOSED);
    case "defender": return all((i) => mode(i) === "wentAlong" && sign * publicly(footage, attitude[last + i]!, expressed[last + i]!) > OPPOSED && spokeAfter(footage, i));
    case "shrugged-off": return all((i) => mode(i) === "shruggedOff");
    case "never-reached": return all((i) => campaigned(footage) && reachedAt[i] === 0);
  }
}

function countTurns(footage: Footage, least: number): (i: number) => boolean {
  const count = new Uint32Array(footage.n);
  for (const i of footage.turns.agent) count[i] = count[i]! + 1;
  return (i) => count[i]! >= least;
}

/** Whether an agent said anything once the brand had reached it. */
function spokeAfter({ n, pictures, stride, spoke, reachedAt }: Footage, i: number): boolean {
  for (let k = 1; k < pictures; k++) if (spoke[k * n + i] === 1 && reachedAt[i]! > 0 && k * stride > reachedAt[i]!) return true;
  return false;
}
