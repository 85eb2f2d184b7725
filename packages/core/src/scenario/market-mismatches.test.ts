import { describe, expect, it } from "vitest";
import { SpecError } from "../spec/errors.js";
import { parseScenario } from "./scenario.js";
import { catalog } from "../library/catalog.js";

const issuesOf = (input: object): string[] => {
  try {
    parseScenario({ id: "wrong", ...input }, catalog);
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.issues.map(({ path, expected, received }) => `${path}: ${expected}, got ${received}`);
    throw error;
  }
};

describe("a market that cannot be", () => {
  it("is told of everything that is wrong with it at once: values by themselves, and what does not go together", () => {
    const issues = issuesOf({
      steps: 30,
      channels: [{ id: "feed", share: 0.5 }, { id: "reviews", share: 0.4 }],
      campaigns: [
        { id: "nobody", targets: { kind: "listed", ids: [] } }, { id: "debt", budget: -1 }, { id: "late", from: 30 }, { id: "lost", invitesTo: "fed" },
      ],
      strategies: [
        { kind: "respond", id: "answers", capacity: 0 }, { kind: "ignore", id: "silence", from: 10 }, { kind: "withdraw", id: "stop", from: 40, stops: ["lates"] },
        { kind: "empower", id: "debt", until: 5, from: 5 },
      ],
      market: { trust: { gain: 0.9, lossFactor: 3 } },
    });
    expect(issues).toEqual([
      expect.stringContaining("campaigns.1.budget: a whole number from 0"),
      expect.stringContaining("strategies.0.capacity: a whole number from 1"),
      "channels: shares that add up to 1, got 0.9",
      'campaigns.0.targets: somebody to address, got "listed" with nobody in it',
      "campaigns.2.from: a step of the run, below 30, got 30",
      "strategies.2.from: a step of the run, below 30, got 40",
      "strategies.3.until: a step after from, 5, got 5",
      expect.stringMatching(/^market\.trust\.lossFactor: .*, got 3|^market\.trust\.gain: /),
      'strategies.1: nothing that contradicts strategy "answers" (respond, strategies.0) at the same time, got ignore from step 10',
      'campaigns.3.invitesTo: the id of a channel, got "fed"',
      'strategies.2.stops.0: the id of a campaign or of another strategy, got "lates"',
      'strategies.3.id: an id of its own, among campaigns too, got "debt"',
    ]);
  });

  it("lets strategies that contradict each other follow one another", () => {
    expect(issuesOf({ market: { trust: {} }, strategies: [{ kind: "ignore", id: "first", until: 20 }, { kind: "respond", id: "then", from: 20 }] })).toEqual([]);
  });

  it("refuses an outcome that would come after the end, and takes one in the last step", () => {
    const issues = (...strategies: object[]) => issuesOf({ steps: 30, strategies: strategies.map((each, k) => ({ kind: "empower", id: `vote-${k}`, ...each })) });
    expect(issues({ from: 10, after: 19 }, { from: 0, after: null })).toEqual([]);
    expect(issues({ from: 10, after: 20 })).toEqual(["strategies.0.after: fewer than 20 steps after step 10, or null, got 20"]);
    expect(issues({ from: 40, after: 20 })).toEqual(["strategies.0.from: a step of the run, below 30, got 40"]);
  });

  it("refuses two promises at once of which one is kept and one broken, and lets one follow the other", () => {
    const issues = (...strategies: object[]) => issuesOf({ steps: 30, strategies: strategies.map((each, k) => ({ kind: "empower", id: `vote-${k}`, ...each })) });
    const broken = { after: 5, outcome: "broken" };
    expect(issues({ after: 5 }, broken)).toEqual(['strategies.1: nothing that contradicts strategy "vote-0" (empower, strategies.0) at the same time, got empower from step 0']);
    for (const fine of [[{ after: 5 }, { after: 6 }], [broken, broken], [{ after: null }, broken], [{ after: 5, until: 10 }, { ...broken, from: 10 }]]) expect(issues(...fine)).toEqual([]);
  });

  it("asks for the parts on which something depends", () => {
    expect(issuesOf({ campaigns: [{ id: "brand", trusted: true, informs: 0.1 }] })).toEqual([
      "campaigns.0.trusted: market.trust switched on, on which this depends, got null", "campaigns.0.informs: market.doubt switched on, on which this depends, got null",
    ]);
  });

  it("leaves a campaign that is switched off alone, whomever it addresses", () => {
    expect(issuesOf({ campaigns: [{ id: "off", push: 0, targets: { kind: "at-random", share: 0 } }] })).toEqual([]);
  });

  it("does not go with meetings of two, where nobody posts", () => {
    expect(issuesOf({ schedule: { kind: "pairwise" }, market: { avoidance: {} } })).toEqual([expect.stringContaining("schedule.kind")]);
  });
});
