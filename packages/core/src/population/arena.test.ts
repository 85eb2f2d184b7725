import { expect, test } from "vitest";
import { allocate } from "./arena.js";

test("a copy of an arena's bytes holds every column but the scratch ones", () => {
  const specs = [{ name: "kept", holds: "f64" }, { name: "run", holds: "u32", fixed: 3 }, { name: "scratch", holds: "f64", width: 8, scratch: true }] as const;
  const [arena, other] = [allocate(specs, 20), allocate(specs, 20)];
  for (const column of Object.values(arena.column)) column.fill(7);
  other.bytes.set(arena.bytes);
  expect([other.column.kept!.every((value) => value === 7), other.column.run!.every((value) => value === 7)]).toEqual([true, true]);
  expect(other.column.scratch!.every((value) => value === 0)).toBe(true);
});
