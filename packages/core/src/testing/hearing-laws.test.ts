import { describe, expect, it } from "vitest";
import { defineHearing, type Hear, type Hearing, type Listener, type Listening } from "../wom/hear/hearing.js";
import { hearings } from "../wom/hear/hearings.js";
import { bindTell } from "../wom/hear/tell.js";
import { hearingLawsOf } from "./hearing-laws.js";

describe.each(hearings.map((hearing) => [hearing.name, hearing] as const))("%s", (_, hearing) => {
  it.each(hearingLawsOf(hearing).map((law) => [law.name, law] as const))("%s", (_name, { check }) => check());
});

/** Hears the first speaker of its row, and then does one thing more. */
const first = (name: string, bind: (listening: Listening) => Hear | Listener) => defineHearing({ name, summary: "Breaks one law.", source: null, params: {}, bind: (_, listening) => bind(listening) }) as Hearing;
const each = (listening: Listening, hear: (i: number, j: number, k: number) => void): Hear => (_t, active, lo, hi) => {
  const { offsets, speakers } = listening.scene.ties;
  for (let k = lo; k < hi; k++) if (offsets[active[k]! + 1]! > offsets[active[k]!]!) hear(active[k]!, speakers[offsets[active[k]!]!]!, k - lo);
};

const broken: readonly (readonly [string, Hearing])[] = [
  ["changes nothing but", first("a", (listening) => each(listening, (i, j) => { bindTell(listening)(i, j, 1); listening.scene.agents.lastHeard[i] = 1; }))],
  ["gives each hearer the same whether", first("b", (listening) => each(listening, (i, j, k) => bindTell(listening)(i, j, 1 + k)))],
  ["gives each hearer the same in portions", first("f", (listening) => {
    const hear = each(listening, (i, j) => bindTell(listening)(i, j, 1));
    return { hear, *sliced(t, active, count, slice) { for (let lo = 0; lo + slice <= count; lo += slice) { hear(t, active, lo, lo + slice); yield slice; } } };
  })],
  ["gives the same in any storage", first("c", (listening) => each(listening, (i, j) => bindTell(listening)(i, j, 1 + i)))],
  ["gives the same when asked", first("d", (listening) => {
    const asked = new Set<number>();
    return each(listening, (i, j) => { bindTell(listening)(i, j, asked.has(i) ? 2 : 1); asked.add(i); });
  })],
  ["hears no opinion beyond", first("e", (listening) => each(listening, (i, j) => listening.deliver(listening.scene.heard, i, 1, 1, 1, 2 * listening.scene.agents.attitude[j]!)))],
];

describe("a broken hearing is caught by the law it breaks, and by no other:", () => {
  it.each(broken)("%s", (law, hearing) => {
    const failed = hearingLawsOf(hearing).filter(({ check }) => {
      try {
        check();
        return false;
      } catch {
        return true;
      }
    });
    expect(failed.map(({ name }) => name.slice(0, law.length))).toEqual([law]);
  });

  it("there is one for each law", () => {
    expect(broken.length).toBe(hearingLawsOf(broken[0]![1]).length);
  });
});
