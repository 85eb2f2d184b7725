import { expect, it } from "vitest";
import { drain } from "../../pace/drain.js";
import { simpleNetwork } from "./simple-network.js";
import { TieList } from "./tie-list.js";

it("simpleNetwork drops self-ties and repeats in either direction, and keeps every pair once", () => {
  const { from, to } = drain(simpleNetwork(4, Uint32Array.of(3, 1, 0, 2, 1, 0), Uint32Array.of(1, 3, 0, 0, 3, 2)));
  expect(Array.from(from, (a, e) => [a, to[e]])).toEqual([[0, 2], [1, 3]]);
});

it("TieList holds more ties than were expected, in the order they came", () => {
  const ties = new TieList(0);
  for (let e = 0; e < 100; e++) ties.add(e, e + 1);
  const { n, from, to } = ties.network(101);
  expect([n, [...from]]).toEqual([101, Array.from({ length: 100 }, (_, e) => e)]);
  expect([...to]).toEqual(Array.from({ length: 100 }, (_, e) => e + 1));
});
