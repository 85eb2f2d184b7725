import { expect, it } from "vitest";
import { byReplication } from "./by-replication.js";

const run = (treatment: string, arm: string | null, replication: number, value: number | null) => ({ treatment, arm, replication, value });

it("puts the values of a treatment and arm in the order of replications, whatever the order of rows, NaN where there is none", () => {
  const rows = [run("y", "b", 2, 5), run("x", "a", 1, 2), run("y", "b", 0, 3), run("x", "a", 0, null), run("x", "b", 0, 9)];
  expect(byReplication(rows).map(({ treatment, arm, values }) => [treatment, arm, ...values])).toEqual([["y", "b", 3, NaN, 5], ["x", "a", NaN, 2], ["x", "b", 9]]);
});

it("tells treatments and arms apart by all of their names", () => {
  expect(byReplication([run("x", null, 0, 1), run("x", "null", 0, 2), run('x",null', null, 0, 3)]).length).toBe(3);
});

it("counts a run that comes twice once", () => {
  expect(byReplication([run("x", null, 0, 1), run("x", null, 0, 2)]).map(({ values }) => [...values])).toEqual([[2]]);
});
