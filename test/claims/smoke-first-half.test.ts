import { claimed } from "@talkback/core/experiment";
import { describe, expect, it } from "vitest";
import { contradict, half, smoke, told } from "./smoke.js";

smoke(0);

describe("the smoke test", () => {
  it("leaves no scenario out", () => expect([...half(0), ...half(1)].sort()).toEqual([...claimed()].sort()));

  it("reads lock and verdicts from the page", () => {
    const page = "# T\n\n## A\n\nScenario `a-b`, lock `0123abcd`, first pair `4567`; 3 runs.\n\n| claim | kind |\n| --- | --- |\n| C1 | encoded | `gap` | zero | 0 [0, 0] |  | 200 | equivalent | yes | none |  |  |\n\n- **C1** text\n";
    expect([...told(page)]).toEqual([["a-b", { lock: "0123abcd", first: "4567", verdicts: { C1: "equivalent" } }]]);
  });

  it("knows which verdicts contradict each other: not those that are open", () => {
    expect(contradict("supported", "reversed", "positive")).toBe(true);
    expect(contradict("equivalent", "supported", "negative")).toBe(true);
    expect(contradict("equivalent", "reversed", "zero")).toBe(true);
    expect(contradict("too close", "supported", "positive")).toBe(false);
    expect(contradict("equivalent", "reversed", "positive")).toBe(false);
    expect(contradict("leans", "reversed", "positive")).toBe(false);
    expect(contradict(null, "not defined", "positive")).toBe(false);
  });
});
