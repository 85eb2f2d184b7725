import { simulate } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { parseStudy, type Plan, planOf, type RunRef, runs } from "@talkback/core/experiment";
import { importNetworkSync } from "@talkback/core/io";
import { scenario } from "@talkback/core/scenarios";
import { describe, expect, it } from "vitest";
import { batchOf } from "../execute/batch.js";
import { carryOutBatch } from "../execute/carry-out-batch.js";
import { carryOutAll } from "./carry-out.js";

const ids = Array.from({ length: 12 }, (_, k) => `p${k}`);
const content = {
  directed: false, nodes: ids.map((id, k) => ({ id, say: k / 12 })),
  links: ids.flatMap((source, k) => [1, 2].map((next) => ({ source, target: ids[(k + next) % 12]!, weight: next }))),
};
const given = { steps: 6, window: 3 };
const study = (over: object = {}): Plan => planOf(parseStudy({
  id: "mine", scenario: "push-harder", seed: "otter", given, network: { content }, replications: 2, twin: false, record: { steps: false },
  design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }] }, ...over,
}, catalog));
const refsOf = (plan: Plan): RunRef[] => [...runs(plan)];

describe("runs of a study in a network of its own", () => {
  it("are those of the scenario in that network, to the last bit", () => {
    const plan = study();
    const { network } = importNetworkSync(new TextEncoder().encode(JSON.stringify(content)));
    const refs = refsOf(plan);
    const alone = refs.map(({ point, replication }) => simulate(scenario("push-harder", { ...given, push: plan.treatments[point]!.changes["campaigns.0.push"] as number }, catalog), { network, catalog, seed: "otter", replication, twin: false }));
    const records = carryOutAll(plan, refs);
    expect(records.map(({ result }) => result?.runHash)).toEqual(alone.map(({ hash }) => hash));
    expect(records.map(({ result }) => result?.agents)).toEqual([12, 12, 12, 12]);
    expect(new Set(alone.map(({ hash }) => hash)).size).toBe(4);
  });

  it("are the same from a worker that was sent nothing but a batch as JSON", async () => {
    const plan = study();
    const refs = refsOf(plan);
    const sent = JSON.parse(JSON.stringify(batchOf(plan, refs)));
    const records = await carryOutBatch(sent, { worker: "far", clock: () => 0 });
    expect(records.map(({ record }) => record)).toEqual(carryOutAll(plan, refs));
  });

  it("stand beside runs in networks that are made, where the design varies the network", () => {
    const made = { kind: "small-world", n: 20, k: 4, p: 0 };
    const plan = study({ replications: 1, design: { kind: "factorial", factors: [{ path: "network", levels: [{ kind: "given" }, made] }] } });
    expect(carryOutAll(plan, refsOf(plan)).map(({ result }) => result?.agents).sort()).toEqual([12, 20]);
  });

  it("take strengths and traits of the file, and fail by name in those settings where it lacks them", () => {
    const say = { kind: "attribute", name: "say" };
    const levels = [say, { ...say, name: "sway" }];
    const plan = study({ replications: 1, given: { ...given, "ties.kind": "network" }, design: { kind: "factorial", factors: [{ path: "people.power", levels }] } });
    expect(carryOutAll(plan, refsOf(plan)).map(({ status, error }) => error?.code ?? status).sort()).toEqual(["E_GRAPH_ATTR", "ok"]);
  });
});
