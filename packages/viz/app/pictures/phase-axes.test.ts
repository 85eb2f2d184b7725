import { scenario, scenarios } from "@talkback/core/scenarios";
import { expect, it } from "vitest";
import { issuesOf } from "../controls/change.js";
import { parametersOf } from "../controls/parameters.js";
import { wordsOf } from "../../src/words/words.js";
import { axisOf, mappable } from "./phase-axes.js";

const words = wordsOf({ "controls.nth": "no. {n}" });

it.each(scenarios())("every lead number of %s makes an axis whose values ascend, span its slider, and are taken by core", (id) => {
  const own = scenario(id);
  const leads = mappable(parametersOf(own, own));
  expect(leads.length).toBeGreaterThan(1);
  for (const lead of leads) {
    const { values } = axisOf(lead, 6, words, (value) => issuesOf(own, { [lead.path]: value }).length === 0);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
    expect([lead.path, new Set(values).size === values.length, values.length > 1]).toEqual([lead.path, true, true]);
    for (const value of [values[0]!, values.at(-1)!]) expect([lead.path, value, issuesOf(own, { [lead.path]: value })]).toEqual([lead.path, value, []]);
  }
});
