import { MODES } from "@talkback/core";
import { campaigned, type Footage, idOf, pictureAt, publicly } from "../footage/footage.js";
import { OPPOSED } from "../footage/turns.js";
import type { State } from "../store/store.js";
import type { DataTable } from "./view.js";

/** Rows that a table of people has at most. */
const MOST_ROWS = 200;

/** What can be said of one person at a time. */
export interface Person {
  readonly id: string;
  readonly says: number;
  readonly thinks: number;
  readonly power: number;
  readonly certainty: number;
  /** Name of a mode of response; "none" where it is not known. */
  readonly mode: string;
}

export function personAt(footage: Footage, time: number, i: number): Person {
  const at = pictureAt(footage, time) * footage.n + i;
  const thinks = footage.attitude[at]!;
  return {
    id: idOf(footage, i), says: publicly(footage, thinks, footage.expressed[at]!), thinks, power: footage.power[at]!, certainty: footage.certainty[at]!,
    mode: footage.modes === null ? "none" : MODES[footage.modes[i]!]!,
  };
}

/** One person in a sentence. */
export const tellPerson = ({ footage, time, words }: State, i: number): string => words("stage.person", { ...personAt(footage, time, i) });

/** Whether somebody opposes the first source in public, in picture k. */
export const opposes = ({ n, expressed, sources }: Footage, k: number, i: number): boolean => (Math.sign(sources[0]?.valence ?? 1) || 1) * expressed[k * n + i]! < -OPPOSED;

/** What the whole network shows, in a sentence or two. */
export function tellNetwork({ footage, time, words }: State): string {
  const { n, steps, reachedAt, attitude, expressed } = footage;
  const k = pictureAt(footage, time);
  const step = Math.min(steps, k * footage.stride);
  let [says, thinks, opposed, reached] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    thinks += attitude[k * n + i]! / n;
    says += publicly(footage, attitude[k * n + i]!, expressed[k * n + i]!) / n;
    if (opposes(footage, k, i)) opposed++;
    if (reachedAt[i]! > 0 && reachedAt[i]! <= step) reached++;
  }
  return words("stage.describe", { step, steps, n, campaign: campaigned(footage) ? "yes" : "no", reached, says, thinks, opposed });
}

export function tableOfPeople({ footage, time, words }: State): DataTable {
  const { n, power } = footage;
  const k = pictureAt(footage, time);
  const against = Uint8Array.from({ length: n }, (_, i) => (opposes(footage, k, i) ? 1 : 0));
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => against[b]! - against[a]! || power[k * n + b]! - power[k * n + a]! || a - b);
  const rows = [...order.subarray(0, MOST_ROWS)].map((i) => {
    const { id, says, thinks, power, certainty, mode } = personAt(footage, time, i);
    return [id, ...[says, thinks].map((value) => words("stage.signed", { value })), ...[power, certainty].map((value) => words("stage.fixed", { value })), words("stage.modeName", { mode })];
  });
  const head = ["id", "says", "thinks", "power", "certainty", "mode"].map((name) => words(`stage.${name}`));
  return { caption: words("stage.table", { step: Math.min(footage.steps, k * footage.stride), more: n - rows.length }), head, rows };
}
