import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENGINE } from "@talkback/core";
import { describe, expect, it } from "vitest";
import { built, folder, type Said, started, talkback, wait } from "./talkback.js";

built();
const cwd = folder();
mkdirSync(join(cwd, "claims"));
const write = (name: string, value: unknown) => writeFileSync(join(cwd, name), JSON.stringify(value));

const scenario = JSON.parse(readFileSync(new URL("../../scenarios/push-harder.json", import.meta.url), "utf8"));
write("mine.json", { ...scenario, id: "mine", title: "Mine", mechanism: "The unsure push back.", network: { kind: "small-world", n: 100, k: 6, p: 0.1 } });
write("bare.json", { ...scenario, id: "bare" });

const contrast = { kind: "contrast", a: { push: 1 }, b: { push: 4 } };
const claims = {
  format: "talkback-claims-1", scenario: "mine",
  constants: { push: { evidence: "assumed", why: "as elsewhere" } },
  claims: [
    { id: "C1", text: "More push, more backfire.", kind: "compositional", design: contrast, metric: "backfire", direction: "positive", mixture: "empowered", falsifier: { given: { certainty: 0.8 }, text: "the sure shrug" } },
    { id: "C2", text: "Pushing harder always hurts.", kind: "compositional", tempting: true, design: contrast, given: { empowered: 0.1 }, direction: "negative" },
    { id: "C3", text: "More push, less backfire.", kind: "borrowed", design: contrast, metric: "backfire", direction: "negative" },
  ],
};
write("claims/mine.json", claims);

describe("talkback claims", () => {
  it("tells of every claim what came of it, what of its falsifier, and the cost, with exit code 0 though one fails", () => {
    const { code, out, err } = talkback(cwd, "claims", "mine.json", "--pairs", "4");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Mine \(mine\)\n {2}C1 {2}More push, more backfire\.$/m);
    expect(out).toMatch(/^ {2}C1 +compositional +backfire +positive +0\.\d{3} \[0\.\d{3}, 0\.\d{3}\] +100 % of 4 +supported +yes +fails \(equivalent 0\.\d{3}\) +-?0\.\d{3} \[-?0\.\d{3}, -?0\.\d{3}\] of 0\.\d{3}$/m);
    expect(out).toMatch(/^ {2}C2 .*\] +0\.\d\d +0 % of 4 +reversed +yes: refuted, as a tempting claim should be +none$/m);
    expect(out).toMatch(/^ {2}C3 .* reversed +no: refuted +none$/m);
    expect(out).toMatch(/^2 of 3 claims came out as predicted; not mine\/C3\.$/m);
    const [arms, twins, mixture, falsifier, few] = [2, 1, 2 * 2 + 2, 2 + 1, 2];
    expect(out).toMatch(new RegExp(`^${(arms + twins + mixture + falsifier + few) * 4} runs in 12 pairs, [\\d,]+ agent-steps, \\d+\\.\\d s\\.$`, "m"));
  });

  it("prints the same as one line of JSON, for the claims file as for the scenario file", () => {
    const [one, other] = ["mine.json", "claims/mine.json"].map((name) => talkback(cwd, "claims", name, "--pairs", "4", "--json"));
    expect(one!.out.trimEnd().split("\n")).toHaveLength(1);
    const [{ seconds, ...first }, { seconds: _, ...second }] = [JSON.parse(one!.out), JSON.parse(other!.out)];
    expect(seconds).toBeGreaterThan(0);
    expect(first).toEqual(second);
    expect(first).toMatchObject({
      engine: ENGINE, claims: 3, predicted: 2,
      scenarios: [{ scenario: "mine", title: "Mine", claims: [{ id: "C1", outcome: "as expected", effect: { verdict: "supported", agree: 1 }, falsifier: { fails: true } }, { outcome: "refuted as expected" }, { outcome: "refuted", predicted: false }] }],
    });
  });

  it("takes 30 pairs for a smoke test, and says quietly how many came out as predicted", () => {
    const { code, out, err } = talkback(cwd, "claims", "mine.json", "--smoke", "--quiet");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^2 of 3 claims came out as predicted; not mine\/C3\.\nA verdict asks for 200 pairs.*\n[\d,]+ runs in 90 pairs, /);
  });

  it("refuses names that are none, with the nearest, and numbers of pairs that are none, at once", () => {
    const { code, err } = talkback(cwd, "claims", "no-such-scenario", "--pairs", "1");
    expect(code).toBe(2);
    expect(err).toMatch(/2 issues\n.*a scenario of the library with claims, received "no-such-scenario".*\n--pairs: expected a whole number from 2/);
  });

  it("refuses a scenario without claims, and claims with every issue at once, named by their file", () => {
    expect(talkback(cwd, "claims", "bare.json")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("claims/ID.json") });
    write("claims/wrong.json", { ...claims, claims: [{ ...claims.claims[0], metric: "backfrie", design: { ...contrast, a: { posh: 1 } } }] });
    const { code, err } = talkback(cwd, "claims", "claims/wrong.json");
    expect(code).toBe(2);
    expect(err).toContain('claims/wrong.json, claims.0.metric: expected a known metric, received "backfrie"; did you mean "backfire"?');
    expect(err).toContain('claims/wrong.json, claims.0, posh: expected a described path, received "posh"; did you mean "push"?');
    write("claims/orphan.json", { ...claims, scenario: "gone" });
    expect(talkback(cwd, "claims", "claims/orphan.json")).toMatchObject({ code: 2, err: expect.stringContaining("gone.json beside the claims") });
  });

  it("ends in good order by Ctrl-C, and says how far it came", async () => {
    const { code, out, err } = await interrupted();
    const pairs = /^stopping…\nEnded after 0 of 1 scenario; the one under way is shown with the (\d+) pairs that were done\.\n$/.exec(err)?.[1];
    expect([code, Number(pairs)]).toEqual([130, expect.toSatisfy((count: number) => count >= 2 && count < 100_000)]);
    expect(out).toMatch(new RegExp(`^ {2}C1 .* of ${pairs} +supported +yes`, "m"));
    expect(out.includes("A verdict asks for 200 pairs")).toBe(Number(pairs) < 200);
  });

  it("ended before two pairs were done shows none", async () => {
    write("slow.json", { ...scenario, id: "slow", network: { kind: "small-world", n: 60_000, k: 10, p: 0.1 } });
    write("claims/slow.json", { ...claims, scenario: "slow" });
    const [child, ended, { listens }] = started(cwd, "claims", "slow.json");
    await listens;
    child.kill("SIGINT");
    const { code, out, err } = await ended;
    expect([code, err]).toEqual([130, "stopping…\nEnded after 0 of 1 scenario.\n"]);
    expect(out).toMatch(/^0 of 0 claims/);
  });
});

/** Ctrl-C after a while; on a busy machine later, until two pairs were done before it. */
async function interrupted(ms = 2000): Promise<Said> {
  const [child, ended, { listens }] = started(cwd, "claims", "mine.json", "--pairs", "100000");
  await listens;
  await wait(ms);
  child.kill("SIGINT");
  const said = await ended;
  return said.err.includes("pairs that were done") || ms > 60_000 ? said : interrupted(2 * ms);
}

describe("talkback describe", () => {
  it("tells the mechanism, where values come from, and every claim with its falsifier", () => {
    const { code, out } = talkback(cwd, "describe", "mine.json");
    expect(code).toBe(0);
    expect(out).toContain("How: The unsure push back.\n");
    expect(out).toMatch(/^Where its values come from:\n {2}push +4 {2}assumed: as elsewhere$/m);
    expect(out).toContain("  C1  More push, more backfire.\n      compositional; effect on backfire positive, margin 0.05\n      Must fail with certainty=0.8: the sure shrug\n");
    expect(out).toContain("compositional, tempting: expected to be refuted;");
  });

  it("says nothing of claims where there are none", () => expect(talkback(cwd, "describe", "bare.json").out).not.toContain("claims"));
});
