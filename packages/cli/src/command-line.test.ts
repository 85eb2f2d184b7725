import { describe, expect, it } from "vitest";
import { commandLine } from "./command-line.js";
import type { RunFlags } from "./run-flags.js";

const flags: RunFlags = { seed: "1", replication: "0", set: [], twin: true, record: "measures" };

describe("the command of a manifest", () => {
  it("names what decides the run, and neither where it is written nor how it is printed", () => {
    expect(commandLine("run", "push-harder", { ...flags, out: "/tmp/x", force: true, json: true })).toBe("talkback run push-harder --seed 1 --replication 0 --record measures");
  });

  it("holds every setting, files by name only, and words with spaces in quotes", () => {
    const all = { ...flags, seed: "a b", set: ["push=2", "people.power.share=0.5"], twin: false, network: "/home/ann/my friends.csv", directed: true, limitNodes: "50" };
    expect(commandLine("run", "mine.json", all)).toBe(
      'talkback run mine.json --seed "a b" --replication 0 --set push=2 --set people.power.share=0.5 --no-twin --record measures --network "my friends.csv" --directed --limit-nodes 50',
    );
  });
});
