import type { Footage } from "../footage/footage.js";

/** Something to find on the timeline again. */
export interface Mark {
  /** When it first shows, in steps. */
  readonly step: number;
  readonly kind: "posts" | "turn" | "intervention" | "note";
  /** How often, there. */
  readonly count: number;
  /** Of a note, or the id of what intervened. */
  readonly text: string;
}

/** An annotation by hand. */
export interface Marker {
  readonly step: number;
  readonly text: string;
}

/**
 * Where sources begin to send after a pause, where strategies begin, where people turn, and what is noted; in order of time. A post each
 * step would be no news: only the first of every unbroken series is marked.
 */
export function marksOf(footage: Footage, notes: readonly Marker[] = []): Mark[] {
  const begun = footage.summary.strategies.filter(({ began }) => began !== null && began < footage.steps);
  return [
    ...burstsOf(footage).map((step) => ({ step, kind: "posts", count: 1, text: "" }) as const),
    ...begun.map(({ id, began }) => ({ step: began! + 1, kind: "intervention", count: 1, text: id }) as const),
    ...turnsByStep(footage),
    ...notes.map(({ step, text }) => ({ step, kind: "note", count: 1, text }) as const),
  ].sort((a, b) => a.step - b.step);
}

/** Steps whose picture shows contacts while the one before shows none. */
function burstsOf({ n, pictures, stride, contacts }: Footage): number[] {
  const sent = Array.from({ length: pictures }, (_, k) => contacts.subarray(k * n, (k + 1) * n).some((count) => count > 0));
  return sent.flatMap((now, k) => (now && !(sent[k - 1] ?? false) ? [k * stride] : []));
}

function turnsByStep(footage: Footage): Mark[] {
  const counts = new Map<number, number>();
  for (const picture of footage.turns.picture) counts.set(picture, (counts.get(picture) ?? 0) + 1);
  return [...counts].map(([picture, count]) => ({ step: picture * footage.stride, kind: "turn", count, text: "" }));
}

/** Marks of one kind that are nearer to each other than so many steps, as one at the first of them: none stands nearer to the next. */
export function merged(marks: readonly Mark[], apart: number): Mark[] {
  const found: Mark[] = [];
  for (const mark of marks) {
    const at = found.findLastIndex(({ kind }) => kind === mark.kind);
    const last = found[at];
    if (last === undefined || mark.step - last.step >= apart) found.push(mark);
    else found[at] = { ...last, count: last.count + mark.count, text: [last.text, mark.text].filter(Boolean).join(", ") };
  }
  return found;
}
