import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENGINE, simulate } from "@talkback/core";
import { preset, scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { built, folder, talkback } from "./talkback.js";

built();
const cwd = folder();
const SMALL = ["--set", "network.n=80", "--set", "network.k=4", "--steps", "15"];
const run = (...args: readonly string[]) => talkback(cwd, "run", "push-harder", ...SMALL, ...args);
const json = (...args: readonly string[]) => JSON.parse(run("--json", ...args).out) as Record<string, unknown>;

describe("talkback run --json", () => {
  it("prints one object on one line and nothing else, with every field that is promised", () => {
    const { code, out, err } = run("--json");
    expect([code, err, out.trimEnd().split("\n").length, out.endsWith("}\n")]).toEqual([0, "", 1, true]);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(expect.arrayContaining([
      "scenario", "seed", "engine", "hash", "agents", "ties", "steps", "reach", "privateMean", "publicMean", "gap", "backfire", "lift", "opposed", "modes",
      "utterances", "inverted",
    ]));
    expect(JSON.parse(out)).toMatchObject({ scenario: "push-harder", seed: "1", engine: ENGINE, agents: 80, ties: 160, steps: 15 });
  });

  it("prints the same bytes twice", () => {
    expect(run("--json", "--seed", "otter-417").out).toBe(run("--json", "--seed", "otter-417").out);
  });

  it("says what the library says, with the same hash", () => {
    const same = simulate(scenario("push-harder", { "network.n": 80, "network.k": 4, steps: 15, push: 2 }), { seed: "otter-417", replication: 3 });
    expect(json("--set", "push=2", "--seed", "otter-417", "--replication", "3")).toMatchObject({
      hash: same.hash, scenarioHash: same.scenarioHash, networkHash: same.networkHash, replication: 3, backfire: same.summary.backfire, lift: same.summary.lift,
    });
  });

  it("takes a parameter by its lead name or by its path", () => {
    const byLead = json("--set", "push=0.5").hash;
    expect(json("--set", "campaigns.0.push=0.5").hash).toBe(byLead);
    expect(json().hash).not.toBe(byLead);
  });

  it("takes a preset first, and what is set stands after it", () => {
    const same = simulate(scenario("push-harder", { ...preset("cultural-exchange"), "network.n": 80, "network.k": 4, steps: 15, "campaigns.0.talk": 0.1 }), { seed: "1" });
    expect(json("--preset", "cultural-exchange", "--set", "campaigns.0.talk=0.1")).toMatchObject({ hash: same.hash, scenarioHash: same.scenarioHash });
  });

  it("names the preset that was applied, and none where there was none", () => {
    const note = "changed by the preset cultural-exchange before it ran";
    expect([json("--preset", "cultural-exchange").notes, json().notes]).toEqual([expect.arrayContaining([note]), expect.not.arrayContaining([expect.stringContaining("preset")])]);
    expect(run("--preset", "cultural-exchange").out).toContain(`Note: ${note}.`);
  });

  it.each([[""], ["-5"], ["--json"], ["=1+1"], ["Straße 7 🦦"], ["a\nb"]])("takes any text as a seed: %j", (seed) => {
    expect(json("--seed", seed)).toMatchObject({ seed, hash: simulate(scenario("push-harder", { "network.n": 80, "network.k": 4, steps: 15 }), { seed }).hash });
  });

  it("leaves out the comparison without a twin, and keeps the run", () => {
    const alone = json("--no-twin");
    expect([alone.backfire, alone.lift, alone.modes]).toEqual([null, null, null]);
    expect(alone.hash).toBe(json().hash);
  });

  it.each(["none", "measures", "frames", "causes"])("gives the same run when %s is recorded", (record) => {
    expect(json("--record", record).hash).toBe(json().hash);
  });
});

describe("talkback run", () => {
  it("tells people what came of it, backfire never without lift, and that one run is an example", () => {
    const { code, out } = run();
    expect(code).toBe(0);
    for (const words of ["Push harder", "80 agents, 160 ties", "people think", "people say", "pushed back", "not reached", "One run is an example"]) expect(out).toContain(words);
    expect(out).toMatch(/backfire +\d.*\n +lift +\d/);
  });

  it("counts one step, one tie and one utterance in the singular", () => {
    writeFileSync(join(cwd, "two.csv"), "from,to\nann,bob\n");
    const { out } = talkback(cwd, "run", "push-harder", "--network", "two.csv", "--steps", "1");
    expect(out).toContain("2 agents, 1 tie; 1 step; ");
    expect(out).not.toMatch(/\b1 (steps|ties|agents|utterances|nodes)\b/);
    expect(talkback(cwd, "describe", "asked-or-told").out).toContain(", 1 step.");
  });

  it("runs a scenario from a file as the one of that content", () => {
    writeFileSync(join(cwd, "mine.json"), talkback(cwd, "describe", "push-harder", "--json").out);
    expect((JSON.parse(talkback(cwd, "run", "mine.json", ...SMALL, "--json").out) as { hash: string }).hash).toBe(json().hash);
  });

  it("says which share of steps is kept of a long run", () => {
    const { out } = talkback(cwd, "run", "push-harder", "--set", "network.n=6", "--set", "network.k=2", "--steps", "5000");
    expect(out).toContain("the table keeps one step in 2");
  });
});
