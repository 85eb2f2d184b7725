import { parseScenario } from "@talkback/core";
import { scenario, scenarios } from "@talkback/core/scenarios";
import { expect, it } from "vitest";
import { catalog } from "./catalog.js";
import { leadRows } from "./lead-rows.js";

it("every lead parameter of every scenario has a value and a description", () => {
  const all = scenarios().flatMap((name) => leadRows(scenario(name)));
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter(({ value, row }) => value === undefined || row === undefined)).toEqual([]);
});

it("a lead path that leads nowhere is shown without a description, not refused", () => {
  const [row] = leadRows(parseScenario({ id: "x", lead: { lost: "people.nobody.mean" } }, catalog));
  expect(row).toEqual({ name: "lost", path: "people.nobody.mean", value: undefined, row: undefined });
});
