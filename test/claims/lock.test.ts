import { claimed } from "@talkback/core/experiment";
import { describe, expect, it } from "vitest";
import { lock, lockOf } from "./smoke.js";

describe("the lock of the claims (npm run lock:claims -- --why \"…\")", () => {
  it("is of all scenarios that make claims, and of no others", () => expect(Object.keys(lock)).toEqual([...claimed()].sort()));

  it.each(claimed())("is that of %s and its claims as they are", (id) => expect(lock[id]?.hash).toBe(lockOf(id)));

  it.each(Object.entries(lock))("says of %s why it was locked, and why each change was made, one after another", (_, { hash, why, changes }) => {
    expect(why.trim()).not.toBe("");
    expect(changes.filter((change) => change.why.trim() === "")).toEqual([]);
    expect(changes.slice(1).map(({ from }) => from)).toEqual(changes.slice(0, -1).map(({ to }) => to));
    if (changes.length > 0) expect(changes.at(-1)!.to).toBe(hash);
  });
});
