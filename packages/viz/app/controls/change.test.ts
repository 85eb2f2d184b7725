import { scenarioShape, withChanges } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { scenario, scenarios } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { changing, issuesOf, kindStarter, resetting, starter } from "./change.js";
import { parametersOf } from "./parameters.js";

const own = scenario("push-harder");

describe("a change of a control", () => {
  it("goes by the lead name where there is one, and is none when it is back where it was", () => {
    const once = changing(own, {}, "campaigns.0.push", 2);
    expect(once).toEqual({ push: 2 });
    expect(changing(own, once, "campaigns.0.push", 4)).toEqual({});
    expect(changing(own, { "campaigns.0.push": 3 }, "campaigns.0.push", 2)).toEqual({ push: 2 });
  });

  it("of a whole part takes the place of older changes within it", () => {
    const changes = changing(own, { empowered: 0.1, "people.power.sd": 0.2, push: 1 }, "people.power", { kind: "constant", value: 0.9 });
    expect(changes).toEqual({ push: 1, "people.power": { kind: "constant", value: 0.9 } });
    expect(withChanges(own, changes).people.power).toEqual({ kind: "constant", value: 0.9 });
  });

  it("within a part that was replaced comes after it, even back at the scenario's own value", () => {
    const replaced = { "people.certainty": { kind: "normal", mean: 0.9 } };
    expect(changing(own, replaced, "people.certainty.mean", 0.25)).toEqual({ ...replaced, certainty: 0.25 });
  });

  it("can be taken back alone, with all below it", () => {
    expect(resetting(own, { push: 1, empowered: 0.2 }, "campaigns.0.push")).toEqual({ empowered: 0.2 });
    expect(resetting(own, { empowered: 0.2, "people.power.sd": 0.1 }, "people.power")).toEqual({});
  });

  it("that core refuses is refused with core's words", () => {
    expect(issuesOf(own, { empowered: 1.8 })).toMatchObject([{ path: "people.power.share", received: "1.8" }]);
    expect(issuesOf(own, { empowered: 0.8 })).toEqual([]);
  });
});

it.each(scenarios())("every other kind of every part of %s has values to begin with that core takes, or says what is missing", (id) => {
  const from = scenario(id);
  let tried = 0;
  for (const { path, shape } of parametersOf(from, from)) {
    if (shape.is !== "variant") continue;
    for (const kind of Object.keys(shape.kinds)) {
      tried++;
      const issues = issuesOf(from, changing(from, {}, path.replace(/\.kind$/, ""), kindStarter(shape, kind)));
      for (const issue of issues) expect(issue.expected).not.toBe("");
    }
  }
  expect(tried).toBeGreaterThan(20);
});

it("a starter of the whole scenario shape has what has no default", () => {
  expect(starter(scenarioShape(catalog))).toMatchObject({ id: "" });
});
