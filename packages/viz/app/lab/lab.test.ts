import { plainNetwork, simulate } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { scenario, scenarios } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import type { Question } from "../question.js";
import { coarseToFine } from "./coarse-to-fine.js";
import { createLab } from "./create-lab.js";
import { buffersOf } from "./in-worker.js";
import type { Answer, Band, Lab, LabProgress, PhaseMapData } from "./lab.js";
import { sliced } from "./pause.js";

const SMALL = { "network.n": 60, steps: 12, window: 4 };
const ask = (changes = {}, more: Partial<Question> = {}): Question => ({ scenario: "push-harder", changes: { ...SMALL, ...changes }, seed: "otter-417", network: null, ...more });
const lab = (where: Lab["where"] = "worker") => createLab({ where });
const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;

function got<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

describe("a run of the lab", () => {
  it("is the run that simulate carries out, to the last bit of its hash", async () => {
    const canonical = got(await lab().run({ scenario: "push-harder", changes: {}, seed: "otter-417", network: null }));
    expect(canonical.hash).toBe("b316060a9a8ffb0d862c5c7bcf4aa0c5ba5856fe2d2eadb78210fc3893bdeae6");
    expect(canonical.summary.backfire).not.toBeNull();
  });

  it.each(scenarios())("is the same of %s", async (id) => {
    const changes = scenario(id).network.kind === "small-world" ? { "network.n": 60 } : {};
    const footage = got(await lab().run({ scenario: id, changes, seed: "3", network: null }));
    expect(footage.hash).toBe(simulate(scenario(id, changes), { seed: "3", twin: false, catalog }).hash);
  });

  it("can be of a scenario that is given as a whole, and stands on the ground of one before it without a difference", async () => {
    const one = lab();
    await one.run(ask());
    const second = got(await one.run(ask({ push: 4 }, { scenario: { ...scenario("push-harder") } })));
    expect(second.hash).toBe(simulate(scenario("push-harder", { ...SMALL, push: 4 }), { seed: "otter-417" }).hash);
  });

  it("gives way to a later one, and tells how far it is", async () => {
    const one = lab();
    const told: LabProgress[] = [];
    const [first, second] = await Promise.all([one.run(ask({ push: 2 })), one.run(ask({ push: 3 }), (progress) => told.push(progress))]);
    expect(first).toEqual({ ok: false, issues: [], aborted: true });
    expect(second.ok).toBe(true);
    expect(told[0]).toMatchObject({ stage: "lab.run", total: 12 });
  });

  it("ends when it is stopped, and not when a band is", async () => {
    const one = lab();
    const [stopped, other] = [one.run(ask({ push: 2 })), lab()];
    one.stop("run");
    expect(await stopped).toEqual({ ok: false, issues: [], aborted: true });
    const run = other.run(ask({ push: 2 }));
    other.stop("band");
    expect((await run).ok).toBe(true);
  });

  it("that cannot be has every issue as data", async () => {
    const wrong = await lab().run(ask({ puhs: 4, "campaigns.0.push": -3 }));
    expect(wrong.ok || wrong.issues.map(({ path }) => path)).toEqual(["puhs", "campaigns.0.push"]);
    const unknown = await lab().run(ask({}, { network: "friends.csv" }));
    expect(unknown.ok || unknown.issues.map(({ code }) => code)).toEqual(["E_NETWORK_UNKNOWN"]);
    const broken = await lab().run(ask({}, { scenario: { title: 7 } }));
    expect(broken.ok).toBe(false);
  });

  it("is explained as the run itself explains it", async () => {
    const one = lab();
    await one.run(ask());
    const run = simulate(scenario("push-harder", SMALL), { seed: "otter-417" });
    expect(got(await one.explain(ask(), "7"))).toEqual(run.explain("7"));
    expect(got(await one.explain(ask(), "7", 3))).toEqual(run.explain("7", { step: 3 }));
    const nobody = await one.explain(ask(), "70");
    expect(nobody.ok || nobody.issues[0]?.code).toBe("E_AGENT_UNKNOWN");
  });
});

describe("a band", () => {
  it("holds what pairs of runs with equal luck measure, step by step and at the end", async () => {
    const told: Band[] = [];
    const band = got(await lab().band(ask({ push: 4 }), ask({ push: 1 }), 12, (some) => told.push(some)));
    expect([told.map(({ done }) => done), band.done, band.total, band.steps]).toEqual([[10], 12, 12, 12]);
    for (const [push, series, ends] of [[4, band.a, band.endA], [1, band.b!, band.endB!]] as const) {
      for (const r of [0, 11]) {
        const run = simulate(scenario("push-harder", { ...SMALL, push }), { seed: "otter-417", replication: r });
        expect([...series.publicMean!.subarray(12 * r, 12 * r + 12)]).toEqual([...run.table.series("publicMean")]);
        expect([ends.backfire![r], ends.lift![r], ends.reach![r]]).toEqual([run.summary.backfire, run.summary.lift, run.summary.reach]);
      }
    }
    expect(told[0]!.a.gap).toEqual(band.a.gap!.slice(0, 120));
  });

  it("has no numbers where there are none: without a campaign, and after the end of the shorter run", async () => {
    const band = got(await lab().band(ask({ campaigns: [] }), ask({ steps: 5 }), 2, () => {}));
    expect([band.endA.backfire![0], band.b!.gap![4], band.b!.gap![5], band.steps]).toEqual([NaN, expect.any(Number), NaN, 12]);
    expect(band.a.gap!.every((gap) => gap >= 0)).toBe(true);
  });

  it("is of at most 20 replications where there are no workers", async () => {
    expect(got(await lab("page").band(ask(), null, 100, () => {}))).toMatchObject({ done: 20, total: 20, b: null, endB: null });
  });

  it("ends when it is stopped", async () => {
    const one = lab();
    const stopped = one.band(ask(), null, 500, () => one.stop("band"));
    expect(await stopped).toEqual({ ok: false, issues: [], aborted: true });
  });
});

describe("a phase map", () => {
  const question = { question: ask(), x: { path: "push", values: [1, 4, 8] }, y: { path: "people.certainty.mean", values: [0.2, 0.8] }, change: null, outcome: "publicMean", pairs: 3 };

  it("shows in each cell the mean of an outcome over replications, rows from the lowest y on", async () => {
    const map = got(await lab().phase(question, () => {}));
    const ends = [0, 1, 2].map((replication) => simulate(scenario("push-harder", { ...SMALL, push: 4, "people.certainty.mean": 0.8 }), { seed: "otter-417", replication, twin: false }).summary.publicMean);
    expect(map.mean[4]).toBe(ends.reduce((sum, end) => sum + end, 0) / 3);
    expect([...map.done]).toEqual([3, 3, 3, 3, 3, 3]);
  });

  it("or what a change makes of it, and the share of replications on the side of the mean", async () => {
    const map = got(await lab().phase({ ...question, change: { "people.certainty.mean": 0.8 } }, () => {}));
    expect([...map.mean.subarray(3)]).toEqual([0, 0, 0]);
    expect([...map.agree.subarray(3)]).toEqual([1, 1, 1]);
    expect(map.mean[2]).toBeGreaterThan(0);
    expect(map.agree[2]).toBe(1);
  });

  it("refuses what it does not know before anything is run", async () => {
    const told: PhaseMapData[] = [];
    const unknown = await lab().phase({ ...question, outcome: "publicMeen" }, (map) => told.push(map));
    expect(unknown.ok || unknown.issues[0]).toMatchObject({ code: "E_OUTCOME_UNKNOWN", hint: 'did you mean "publicMean"?' });
    const wrong = await lab().phase({ ...question, x: { path: "push", values: [1, -5] } }, (map) => told.push(map));
    expect([wrong.ok, told]).toEqual([false, []]);
  });

  it("goes through every cell once, corners of large squares first", () => {
    for (const [width, height] of [[1, 1], [5, 3], [2, 9], [16, 16]] as const) {
      expect(coarseToFine(width, height).sort((a, b) => a - b)).toEqual(Array.from({ length: width * height }, (_, k) => k));
    }
    expect(coarseToFine(5, 5).slice(0, 4)).toEqual([0, 4, 20, 24]);
  });
});

describe("an import", () => {
  const csv = "from,to,strength\na,b,1\nb,c,2\nc,a,.5\nc,d,1\n";

  it("keeps the network under a name of its own, for runs", async () => {
    const one = lab();
    const first = got(await one.importNetwork("friends.csv", bytes(csv), {}));
    const others = got(await one.importNetwork("friends.csv", bytes(`${csv}d,a,1\n`), {}));
    expect([first.network, others.network, first.n, first.m, first.report.format]).toEqual(["friends.csv", "friends.csv (2)", 4, 4, "csv"]);
    const footage = got(await one.run(ask({}, { changes: { steps: 5, window: 2 }, network: "friends.csv" })));
    expect([footage.n, footage.ids]).toEqual([4, ["a", "b", "c", "d"]]);
  });

  it("has the same name for the same file, read the same way, and its runs are never of another file that had the name before", async () => {
    const one = lab();
    const asked = (network: string) => ask({}, { changes: { steps: 5, window: 2 }, network });
    const first = got(await one.importNetwork("friends.csv", bytes(csv), {}));
    expect(got(await one.importNetwork("friends.csv", bytes(csv), {})).network).toBe(first.network);
    const summed = got(await one.importNetwork("friends.csv", bytes(csv), { merge: "sum" }));
    expect([summed.network, one.networks.size]).toEqual(["friends.csv (2)", 2]);
    const before = got(await one.run(asked(first.network)));
    one.forget(first.network);
    expect(await one.run(asked(first.network))).toMatchObject({ ok: false, issues: [{ code: "E_NETWORK_UNKNOWN" }] });
    const other = got(await one.importNetwork("friends.csv", bytes("x,y\ny,z\n"), {}));
    expect(other.network).toBe(first.network);
    expect(got(await one.run(asked(other.network))).n).not.toBe(before.n);
  });

  it("goes on when work of another kind is stopped, and answers aborted when it is", async () => {
    const one = lab();
    const ties = bytes(Array.from({ length: 20_000 }, (_, k) => `a${k} b${k}\n`).join(""));
    const reading = one.importNetwork("many.txt", ties.slice(0), {});
    for (const kind of ["run", "band", "phase"] as const) one.stop(kind);
    expect(got(await reading).m).toBe(20_000);
    const stopped = one.importNetwork("many.txt", ties, {});
    one.stop("import");
    expect(await stopped).toEqual({ ok: false, issues: [], aborted: true });
  });

  it("shows the first people with their attributes, and what each holds", async () => {
    const nodes = [["a", 3, "north"], ["b", 5, ""], ["c", null, "south"]].map(([id, age, region]) => ({ id, age, region }));
    const json = JSON.stringify({ nodes, links: [{ source: "a", target: "b" }, { source: "b", target: "c" }] });
    const { attributes, preview } = got(await lab().importNetwork("people.json", bytes(json), {}));
    expect(attributes).toEqual([
      { name: "age", numeric: true, low: 3, high: 5, missing: 1, examples: ["3", "5"], beyond: { share: { count: 2, people: ["a", "b"] }, signed: { count: 2, people: ["a", "b"] } } },
      { name: "region", numeric: false, low: NaN, high: NaN, missing: 1, examples: ["north", "south"], beyond: { share: { count: 0, people: [] }, signed: { count: 0, people: [] } } },
    ]);
    expect(preview).toEqual([["id", "age", "region"], ["a", "3", "north"], ["b", "5", ""], ["c", "", "south"]]);
  });

  it("calls people by numbers on demand, without any other outcome", async () => {
    const one = lab();
    const question = { changes: { steps: 5, window: 2 } };
    const named = got(await one.importNetwork("named.csv", bytes(csv), {}));
    const numbered = got(await one.importNetwork("numbered.csv", bytes(csv), { ids: "numbers" }));
    expect(numbered.preview.map(([id]) => id)).toEqual(["id", "0", "1", "2", "3"]);
    const [first, second] = [got(await one.run(ask({}, { ...question, network: named.network }))), got(await one.run(ask({}, { ...question, network: numbered.network })))];
    expect([second.ids, second.hash]).toEqual([null, first.hash]);
  });

  it("says which limit a file exceeds, and takes other limits", async () => {
    const large = await lab().importNetwork("large.csv", bytes(csv), { limits: { ties: 2 } });
    expect(large.ok || large.issues.map(({ code, expected }) => [code, expected])).toEqual([["E_IMPORT_LIMIT", "at most 2 ties"]]);
    const long = await lab().importNetwork("long.csv", bytes(csv), { limits: { bytes: 10 } });
    expect(long.ok || long.issues.map(({ expected }) => expected)).toEqual(["at most 10 bytes"]);
    const dense = await lab().importNetwork("dense.txt", bytes("a b\n".repeat(200_001)), {});
    expect(dense.ok || dense.issues.map(({ expected }) => expected)).toEqual(["at most 200000 ties"]);
    expect(large.ok || large.issues[0]).not.toHaveProperty("hint");
  });
});

describe("a layout", () => {
  it("places everybody in a square, the same way for the same network", async () => {
    const one = lab();
    const first = got(await one.layout(ask()));
    expect([first.length, first.every((at) => at >= 0 && at <= 1)]).toEqual([120, true]);
    expect(got(await one.layout(ask({ push: 9 })))).toEqual(first);
    expect(got(await lab().layout(ask()))).toEqual(first);
  });
});

describe("what the lab is made of", () => {
  it("hands over every buffer but those that are kept", () => {
    const [own, kept] = [new Uint8Array(3), new Uint8Array(4)];
    expect(buffersOf({ a: [own, { kept }], b: null, c: "text" }, [kept])).toEqual([own.buffer]);
    expect(buffersOf(plainNetwork(2, Uint32Array.of(0), Uint32Array.of(1)))).toHaveLength(2);
  });

  it("pauses long work so that others have a turn", async () => {
    function* work(): Generator<number, string> {
      for (let k = 0; k < 5; k++) {
        const end = performance.now() + 10;
        while (performance.now() < end);
        yield k;
      }
      return "done";
    }
    const seen: unknown[] = [];
    const result = sliced(work(), (latest) => seen.push(latest));
    seen.push("meanwhile");
    expect(await result).toBe("done");
    expect(seen[0]).toBe("meanwhile");
    expect(seen).toContain(4);
  });
});
