import fc from "fast-check";
import { expect, it } from "vitest";
import { IdIndex } from "./id-index.js";

const open = (limit = 1e6) => new IdIndex(limit, () => { throw new Error("full"); });

it("numbers ids by first appearance, as a Map of texts would", () => {
  const ids = fc.array(fc.oneof(
    fc.nat(50).map(String), fc.nat(2 ** 32 - 1).map(String), fc.constantFrom("4294967294", "4294967295", "4294967296", "16777215", "16777216", "007", "-1", "a", ""),
  ), { maxLength: 400 });
  fc.assert(fc.property(ids, (list) => {
    const index = open();
    const map = new Map<string, number>();
    for (const id of list) {
      if (!map.has(id)) map.set(id, map.size);
      expect(index.ofText(id)).toBe(map.get(id));
    }
    expect(index.ids()).toEqual([...map.keys()]);
  }));
});

it("finds every number again after its table has grown many times", () => {
  const index = open();
  const id = (k: number) => (Math.imul(k, 2654435761) >>> 0) % 4294967295;
  for (let k = 0; k < 100_000; k++) index.ofInteger(id(k));
  for (let k = 0; k < 100_000; k++) if (index.ofInteger(id(k)) !== k) throw new Error(`lost ${id(k)}`);
  expect(index.size).toBe(100_000);
});

it("calls out before it exceeds its limit", () => {
  const index = open(2);
  index.ofText("a");
  index.ofInteger(5);
  expect(index.ofText("a")).toBe(0);
  expect(() => index.ofText("b")).toThrow("full");
  expect(index.size).toBe(2);
});
