import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { footageOf } from "../footage/footage-of.js";
import { begun, standingOf } from "./cascade-standing.js";

const footage = footageOf(simulate(scenario("push-harder", { "network.n": 120 }), { seed: "otter-417" }));
const { step } = footage.sayings!;

describe("the cascade that is shown", () => {
  it.each([5, 20, 40, 60])("at step %i is the largest of those that have begun", (time) => {
    const { forest, root } = standingOf({ footage, selected: null, time }, 80)!;
    const out = [...forest.roots].filter((each) => step[each]! < time);
    expect(out).toContain(root);
    expect(forest.size[root]).toBe(Math.max(...out.map((each) => forest.size[each]!)));
  });

  it("makes way for another only where it has not begun at the time", () => {
    const late = standingOf({ footage, selected: null, time: 60 }, 80)!;
    const from = step[late.root]!;
    expect(from).toBeGreaterThan(1);
    expect(begun({ footage, time: from + 1 }, late, 80)).toBeNull();
    expect(step[begun({ footage, time: from }, late, 80)!.root]).toBeLessThan(from);
  });
});
