import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { built, filesIn, folder, talkback } from "./talkback.js";

built();
const cwd = folder();
const FRIENDS = "from,to,weight\nann,=bob,1\nann,cem,0.5\n=bob,cem,1\ncem,dee,2\ndee,ann,1\n";
writeFileSync(join(cwd, "friends.csv"), FRIENDS);
const SMALL = ["run", "push-harder", "--set", "network.n=60", "--set", "network.k=4", "--steps", "12"];
const text = (...path: readonly string[]) => readFileSync(join(cwd, ...path), "utf8");
const table = (...path: readonly string[]) => text(...path).trimEnd().split("\n").map((line) => line.split(","));

describe("talkback run --out", () => {
  it("writes a table of the run, its steps, its agents, and a manifest", () => {
    expect(talkback(cwd, ...SMALL, "--out", "a").code).toBe(0);
    expect(filesIn(join(cwd, "a"))).toEqual(["agents.csv", "manifest.json", "runs.csv", "steps.csv"]);
    const [names, values] = table("a", "runs.csv") as [string[], string[]];
    expect(values).toHaveLength(names.length);
    const row = Object.fromEntries(names.map((name, k) => [name, values[k]]));
    expect(row).toMatchObject({ seed: "1", replicate: "0", status: "ok", steps: "12", n_agents: "60", n_edges: "120", p_network_k: "4", p_campaigns_0_push: "4" });
    expect(Number(row.m_backfire) + Number(row.m_lift)).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    expect(table("a", "steps.csv")).toHaveLength(1 + 12 * 7);
    const agents = table("a", "agents.csv");
    expect(agents).toHaveLength(61);
    expect(agents.every((cells) => cells.length === agents[0]!.length)).toBe(true);
  });

  it("writes every agent at every step, and the utterances, when causes are recorded", () => {
    expect(talkback(cwd, ...SMALL, "--record", "causes", "--out", "causes").code).toBe(0);
    expect(filesIn(join(cwd, "causes"))).toEqual(["agents.csv", "frames.csv", "manifest.json", "runs.csv", "steps.csv", "utterances.csv"]);
    expect(table("causes", "frames.csv")).toHaveLength(1 + 13 * 60);
    const [names, ...rows] = table("causes", "utterances.csv");
    expect(names).toEqual(["run_id", "utterance_id", "step", "speaker_id", "channel", "opinion", "parent_id", "campaign", "origin", "relation"]);
    expect(rows).toHaveLength((JSON.parse(text("causes", "manifest.json")) as { summary: { utterances: number } }).summary.utterances);
  });

  it("writes the same bytes twice, wherever and by whatever way the network was named", () => {
    for (const [out, network] of [["b1", "friends.csv"], ["deep/er/b2", join(cwd, "friends.csv")]] as const) {
      expect(talkback(cwd, "run", "push-harder", "--network", network, "--seed", "otter 417", "--out", out).code).toBe(0);
    }
    expect(filesIn(join(cwd, "b1"))).toEqual(["agents.csv", "manifest.json", "network.json", "runs.csv", "steps.csv"]);
    for (const name of filesIn(join(cwd, "b1"))) expect(text("deep/er/b2", name)).toBe(text("b1", name));
  });

  it("tells in the manifest what is needed to repeat the run, and neither places nor times", () => {
    const manifest = JSON.parse(text("b1", "manifest.json")) as { network: { file: object }; command: string };
    expect(manifest).toMatchObject({ command: 'talkback run push-harder --seed "otter 417" --replication 0 --record measures --network friends.csv', seed: "otter 417", scenario: { id: "push-harder" } });
    expect(manifest.network.file).toMatchObject({ name: "friends.csv", copy: "network.json", report: { nodes: 4, ties: 5, format: "csv" } });
    expect(text("b1", "manifest.json")).not.toContain(basename(cwd));
    expect(text("b1", "manifest.json")).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it("gives names that look like formulas an apostrophe, and numbers none", () => {
    const agents = table("b1", "agents.csv");
    expect(agents.map((cells) => cells[1]).sort()).toEqual(["'=bob", "agent_id", "ann", "cem", "dee"]);
    expect(agents.flat().some((cell) => /^-\d/.test(cell))).toBe(true);
    expect(agents.flat().some((cell) => /^'-/.test(cell))).toBe(false);
  });

  it("writes nothing over a folder with other things in it, forced or not", () => {
    for (const args of [["."], [".", "--force"], [""], ["", "--force"]]) {
      const { code, out, err } = talkback(cwd, ...SMALL, "--out", ...args);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("a folder with other files");
    }
    expect(text("friends.csv")).toBe(FRIENDS);
  });

  it("replaces an earlier run only when forced", () => {
    const before = text("a", "manifest.json");
    const refused = talkback(cwd, ...SMALL, "--seed", "2", "--out", "a");
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("--force")]);
    expect(text("a", "manifest.json")).toBe(before);
    expect(talkback(cwd, ...SMALL, "--seed", "2", "--record", "none", "--out", "a", "--force").code).toBe(0);
    expect(filesIn(join(cwd, "a"))).toEqual(["agents.csv", "manifest.json", "runs.csv"]);
    expect(filesIn(cwd).filter((name) => /draft|old/.test(name))).toEqual([]);
  });

  it("keeps what others put next to an earlier run, forced or not", () => {
    writeFileSync(join(cwd, "a", "analysis.R"), "x");
    expect(talkback(cwd, ...SMALL, "--out", "a", "--force")).toMatchObject({ code: 2, err: expect.stringContaining("a folder with other files") });
    expect(text("a", "analysis.R")).toBe("x");
  });

  it.skipIf(process.platform !== "linux").each(["/proc/run", "/sys/deep/run"])("finds before the first step that %s cannot be written to", (place) => {
    const { code, out, err } = talkback(cwd, "run", "push-harder", "--steps", "1e9", "--out", place);
    expect([code, out, err]).toEqual([2, "", expect.stringContaining(`${place}: expected a`)]);
  });

  it("leaves no folder when the run is refused after it was begun", () => {
    writeFileSync(join(cwd, "bad.csv"), "from,to\n");
    expect(talkback(cwd, ...SMALL.slice(0, 2), "--network", "bad.csv", "--out", "un/done").code).toBe(2);
    expect(filesIn(cwd)).not.toContain("un");
  });

  it("refuses a place below a file", () => {
    const { code, err } = talkback(cwd, ...SMALL, "--out", "friends.csv/x");
    expect([code, err]).toEqual([2, expect.stringContaining("expected a folder")]);
  });
});

describe("talkback explain", () => {
  it("repeats a run on a network of its own from the folder alone, and says why somebody turned", () => {
    const { code, out } = talkback(cwd, "explain", "b1", "--agent", "cem");
    expect(code).toBe(0);
    expect(out).toMatch(/^At step \d+, .*cem went from saying/);
    for (const words of ["In the end:", "Conditions for talking back:", "It would have said:", "in private"]) expect(out).toContain(words);
  });

  it("explains the step it is asked about, as JSON", () => {
    const { out } = talkback(cwd, "explain", "b1", "--agent", "ann", "--step", "4", "--json");
    expect(JSON.parse(out)).toMatchObject({ agent: "ann", step: 4 });
  });

  it.each([
    [["explain", "b1", "--agent", "elephant"], 'received "elephant"'],
    [["explain", "b1", "--agent", "ann", "--step", "999"], "expected a whole number"],
    [["explain", "b1"], "--agent"],
    [["explain", "nowhere", "--agent", "ann"], "nothing of that name"],
    [["explain", ".", "--agent", "ann"], "nothing of that name"],
  ])("answers %j with what is wrong", (args, words) => {
    const { code, out, err } = talkback(cwd, ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });

  it("refuses a folder whose run does not come out the same, naming what was changed", () => {
    expect(talkback(cwd, ...SMALL, "--out", "changed").code).toBe(0);
    const manifest = text("changed", "manifest.json");
    const attempt = (altered: string) => {
      writeFileSync(join(cwd, "changed", "manifest.json"), altered);
      return talkback(cwd, "explain", "changed", "--agent", "3");
    };
    expect(attempt(manifest).code).toBe(0);
    expect(attempt(manifest.replace('"push": 4', '"push": 5'))).toMatchObject({ code: 2, out: "", err: expect.stringContaining("the run whose hash") });
    expect(attempt(manifest.replace(/talkback-engine-\d+/, "talkback-engine-0"))).toMatchObject({ code: 2, err: expect.stringContaining("npx @talkback/cli@") });
    expect(attempt(manifest.replace(/"network": \{\n {4}"hash"/, '"network": {\n    "hush"'))).toMatchObject({ code: 2, err: expect.stringContaining("parts missing") });
    expect(attempt("{}")).toMatchObject({ code: 2, err: expect.stringContaining("a manifest of") });
  });
});
