import { expect, it } from "vitest";
import { ordered, valueText } from "./ordered.js";

const line = (name: string, value: unknown, provenance: "paper" | "assumed" | "yours", why = "") => ({ name, path: name, value, provenance, why });
const lines = [line("b", 10, "assumed"), line("a", "text", "yours"), line("C", 9, "paper", "x")];
const names = (...by: Parameters<typeof ordered> extends [unknown, ...infer Rest] ? Rest : never) => ordered(lines, ...by).map(({ name }) => name).join("");

it("orders parameters by name without regard to case, by value as numbers, and by provenance from known to chosen", () => {
  expect([names("name", 1), names("name", -1), names("value", 1), names("provenance", 1), names("provenance", -1)]).toEqual(["abC", "Cba", "Cba", "Cba", "abC"]);
});

it("keeps the order of what is alike, either way", () => {
  expect([names("why", 1), names("why", -1)]).toEqual(["baC", "Cba"]);
});

it("cuts long values, and shows the shape of lists", () => {
  expect([valueText(0.5), valueText([]), valueText(null), valueText("x".repeat(70)).length]).toEqual(["0.5", "[]", "null", 60]);
});
