import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { actOf, keepsKey, type Key } from "./key-act.js";

const key = (name: string, held: Partial<Key> = {}): Key => ({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe("keys of the player", () => {
  it.each([
    [key(" "), { do: "toggle" }],
    [key("ArrowLeft"), { do: "step", by: -1 }],
    [key("ArrowRight", { shiftKey: true }), { do: "step", by: 10 }],
    [key("Home"), { do: "seek", to: "start" }],
    [key("End"), { do: "seek", to: "end" }],
    [key("n"), { do: "turn", by: 1 }],
    [key("N", { shiftKey: true }), { do: "turn", by: -1 }],
  ] as const)("%o", (pressed, act) => expect(actOf(pressed)).toEqual(act));

  it("leave to the browser what is held with Ctrl, Meta or Alt, and all others", () => {
    const left = [key("n", { ctrlKey: true }), key("ArrowLeft", { altKey: true }), key(" ", { metaKey: true }), key("a"), key("Tab"), key("Enter")];
    expect(left.map(actOf)).toEqual(left.map(() => null));
  });

  it("stay with fields, and the space bar with buttons", () => {
    const { document } = parseHTML(`<div><input><select></select><p contenteditable><b></b></p><i role="slider"></i><button><svg></svg></button><p class="plain"></p></div>`);
    const of = (selector: string) => document.querySelector(selector) as unknown as EventTarget;
    expect(["input", "select", "b"].map((selector) => keepsKey(of(selector), "n"))).toEqual([true, true, true]);
    expect(["ArrowLeft", "Home", " ", "n"].map((each) => keepsKey(of("i"), each))).toEqual([true, true, false, false]);
    expect([keepsKey(of("svg"), " "), keepsKey(of("svg"), "n"), keepsKey(of(".plain"), " "), keepsKey(null, " ")]).toEqual([true, false, false, false]);
  });
});
