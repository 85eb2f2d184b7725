import { type Changes, scenarioHash, simulate, type SpecError, withChanges } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { type Plan, parseStudy, planOf, type RunRef, runs } from "@talkback/core/experiment";
import { expect, it } from "vitest";
import { carryOut, carryOutAll } from "./carry-out.js";
import { checkLined, checkRecord, checkTimed } from "./check-record.js";
import { lineOf, readLine } from "./line.js";
import { sha256Hex } from "./sha256.js";

const small: Changes = { "network.n": 60, steps: 12, window: 6 };
const everything = { steps: true, agents: true, events: true, edges: true };

function plan(more: object = {}, given: Changes = {}): Plan {
  return planOf(parseStudy({
    id: "try-out", seed: "otter", scenario: "push-harder", given: { ...small, ...given }, replications: 2,
    design: { kind: "factorial", factors: [{ path: "push", levels: [0, 4] }, { path: "network.k", levels: [4, 6] }] }, ...more,
  }));
}

const timed = (record: ReturnType<typeof carryOut>) => ({ record, timing: { wallMs: 1.5, worker: "test" } });
const issuesOf = (act: () => unknown): readonly string[] => {
  try {
    act();
    return [];
  } catch (error) {
    return (error as SpecError).issues.map(({ path }) => path);
  }
};

it("leaves the hashes and outcomes of the same scenario run by hand", () => {
  const study = plan();
  const ref: RunRef = { point: study.treatments.findIndex(({ changes }) => changes["campaigns.0.push"] === 4), arm: null, replication: 1 };
  const { run, result, status } = carryOut(study, ref);
  const byHand = simulate(withChanges(study.study.scenario, study.planned(ref).changes), { seed: "otter", replication: 1, catalog });
  expect([run, status, result!.runHash, result!.configHash]).toEqual([study.planned(ref).id, "ok", byHand.hash, scenarioHash(byHand.scenario)]);
  expect(result!.outcomes).toMatchObject({ m_public_mean: byHand.summary.publicMean, m_reach: byHand.summary.reach, m_went_along: byHand.summary.modes!.wentAlong });
  expect(Object.keys(result!.tables)).toEqual(["steps"]);
});
it("gives the same records in any order, alone or together", () => {
  const study = plan();
  const refs = [...runs(study)];
  const together = carryOutAll(study, refs);
  expect(refs.map((ref) => carryOut(study, ref))).toEqual(together);
  expect(carryOutAll(study, refs.toReversed()).toReversed()).toEqual(together);
});
it("keeps every table that is asked for, with what only a whole run can tell", () => {
  const study = plan({ record: everything });
  const { result } = carryOut(study, { point: 1, arm: null, replication: 0 });
  const { steps, agents, events, edges } = result!.tables;
  expect([steps!.rows.length, agents!.rows.length, edges!.rows.length]).toEqual([12, 60, result!.edges]);
  expect(events!.rows.length).toBe(result!.outcomes.m_utterances);
  const exposures = agents!.rows.map((row) => row[agents!.columns.indexOf("exposures")] as number);
  expect(exposures.reduce((sum, x) => sum + x, 0)).toBe(steps!.rows.reduce((sum, row) => sum + (row[steps!.columns.indexOf("m_contacts")] as number), 0));
});
it("counts contacts of all who send, whether events are kept or not, and none where a step had more than can be told", () => {
  const cells = (more: object, given: Changes, column: string) => {
    const agents = carryOut(plan({ twin: false, record: { agents: true }, design: { kind: "list", points: [{}] }, ...more }, given), { point: 0, arm: null, replication: 0 }).result!;
    return { values: agents.tables.agents!.rows.map((row) => row[agents.tables.agents!.columns.indexOf(column)]), contacts: agents.outcomes.m_contacts };
  };
  for (const scenario of ["push-harder", "astroturf", "defenders", "clear-the-fog", "let-them-vote"]) {
    for (const events of [false, true]) {
      const { values, contacts } = cells({ scenario, record: { agents: true, events } }, { steps: 40 }, "exposures");
      expect([scenario, (values as number[]).reduce((sum, x) => sum + x, 0)]).toEqual([scenario, contacts]);
    }
  }
  expect(cells({}, { "campaigns.0.rate": 250, "campaigns.0.push": 1 }, "exposures").values).toEqual(Array(60).fill(12 * 250));
  expect(cells({}, { "campaigns.0.rate": 255, "campaigns.0.push": 1 }, "exposures").values).toEqual(Array(60).fill(null));
  const { values } = cells({ scenario: "push-harder" }, { campaigns: [] }, "is_target");
  expect(values).toEqual(Array(60).fill(null));
});
it("tells whom the first campaign targets, and who poses as a customer", () => {
  const study = plan({
    scenario: "astroturf", record: { agents: true }, design: { kind: "list", points: [{}] },
    given: { "network.n": 60, steps: 12, window: 6, "strategies.0.reveal": null, "campaigns.0.targets": { kind: "by-degree", share: 0.25 } },
  });
  const { columns, rows } = carryOut(study, { point: 0, arm: null, replication: 0 }).result!.tables.agents!;
  const of = (name: string) => rows.map((row) => row[columns.indexOf(name)]);
  const posing = rows.map((_, i) => String(of("anchor")[i] === 1 && of("activity")[i] === 0.2));
  expect(of("is_fake")).toEqual(posing);
  expect(posing.filter((fake) => fake === "true")).toHaveLength(3);
  expect(of("is_target").filter((target) => target === "true")).toHaveLength(15);
  expect(of("exposures").map((contacts) => String((contacts as number) > 0))).toEqual(of("is_target"));
});
it("names what moved every speaker, and what the channel is like", () => {
  const channels = [{ id: "feed", share: 0.5 }, { id: "chat", share: 0.5, publicness: 0.25, unsolicited: 0.5 }];
  const study = plan({ record: { events: true }, design: { kind: "list", points: [{}] } }, { channels, "peers.seek": 0.5 });
  const { columns, rows } = carryOut(study, { point: 0, arm: null, replication: 0 }).result!.tables.events!;
  const told = rows.map((row) => Object.fromEntries(columns.map((name, c) => [name, row[c]])));
  expect(new Set(told.map(({ channel, publicness, unsolicited }) => `${channel} ${publicness} ${unsolicited}`))).toEqual(new Set(["feed 1 1", "chat 0.25 0.5"]));
  const causes = told.map(({ parent_id, campaign, answer_id }) => [parent_id, campaign, answer_id].filter((cause) => cause !== null).length);
  expect(Math.max(...causes)).toBe(1);
  expect(told.filter(({ relation }, k) => relation !== null && causes[k] === 0)).toEqual([]);
  expect(told.some(({ answer_id }) => answer_id !== null)).toBe(true);
});
it("keeps a run that throws as a record of why, beside runs that do not", () => {
  const study = plan({ record: { events: true }, design: { kind: "list", points: [{}, { hear: { kind: "one-random-peer" } }] } });
  const [fine, failed] = carryOutAll(study, [{ point: 0, arm: null, replication: 0 }, { point: 1, arm: null, replication: 0 }]);
  expect(fine).toMatchObject({ status: "ok", error: null });
  expect(failed).toMatchObject({ status: "error", error: { code: "E_CAUSES" }, result: null });
  expect(checkRecord(JSON.parse(JSON.stringify(failed)), study)).toEqual(failed);
});
it("reads back the line of any record as it was", () => {
  const study = plan({ record: everything });
  const record = timed(carryOut(study, { point: 3, arm: null, replication: 0 }));
  const line = lineOf(record);
  expect(line).toMatch(/^[0-9a-f]{16} \{"record":\{"run":"[0-9a-f]{16}".*\}\n$/);
  expect(line.slice(0, 16)).toBe(sha256Hex(line.slice(17, -1)).slice(0, 16));
  const read = checkTimed(readLine(line), study);
  expect(read).toEqual(record);
  expect(lineOf(read)).toBe(line);
});
it("takes no line that was cut anywhere or changed in any one character", () => {
  const line = lineOf(timed({ run: "0123456789abcdef", status: "error", error: { code: "E_MEMORY", message: "ü" }, result: null }));
  for (let k = 0; k < line.length - 1; k++) {
    expect(readLine(line.slice(0, k))).toBeUndefined();
    expect(readLine(`${line.slice(0, k)}${line[k] === "0" ? "1" : "0"}${line.slice(k + 1)}`)).toBeUndefined();
  }
  expect(readLine("")).toBeUndefined();
});
it("names everything that is wrong with a record at once", () => {
  const study = plan({ record: everything });
  const good = JSON.parse(JSON.stringify(carryOut(study, { point: 0, arm: null, replication: 0 })));
  const { result } = good;
  expect(checkRecord(good, study)).toEqual(good);
  const changed = {
    ...good, run: "xyz", more: 1,
    result: {
      ...result, runHash: 3, steps: 1.5, outcomes: { ...result.outcomes, m_gap: "1", "m_A b": 1, m_big: Number.POSITIVE_INFINITY },
      tables: {
        ...result.tables, steps: { columns: ["m_gap"], rows: [] }, agents: { ...result.tables.agents, rows: result.tables.agents.rows.slice(1) },
        events: { ...result.tables.events, rows: [[1]] }, edges: { ...result.tables.edges, rows: result.tables.edges.rows.map((row: unknown[]) => [1, ...row.slice(1)]) },
      },
    },
  };
  const paths = issuesOf(() => checkRecord(changed, study));
  expect(paths).toEqual(expect.arrayContaining([
    "more", "run", "result.runHash", "result.steps", "result.outcomes.m_gap", "result.outcomes.m_A b", "result.outcomes.m_big",
    "result.tables.steps.columns", "result.tables.agents.rows", "result.tables.events.rows.0", "result.tables.edges.rows.0.speaker_id",
  ]));
  expect(paths.length).toBe(100);
});
it("refuses tables the study does not keep, and what is no record at all", () => {
  const [all, none] = [plan({ record: everything }), plan({ record: { steps: false } })];
  const full = carryOut(all, { point: 0, arm: null, replication: 0 });
  expect(issuesOf(() => checkRecord(full, none))).toEqual(["result.tables.steps", "result.tables.agents", "result.tables.events", "result.tables.edges"]);
  expect(issuesOf(() => checkRecord({ ...full, result: { ...full.result, tables: {} } }, all)).length).toBe(4);
  for (const input of [null, 3, [], "text", {}, JSON.parse('{"__proto__":{"run":1}}')]) expect(issuesOf(() => checkRecord(input, all))).not.toEqual([]);
  expect(issuesOf(() => checkTimed({ record: full, timing: { wallMs: -1, worker: "x".repeat(201) } }, all))).toEqual(["timing.wallMs", "timing.worker"]);
});

it("of which a worker made the line keeps its tables there, and no line of another run passes", () => {
  const all = plan({ record: everything });
  const [one, other] = [...runs(all)].slice(0, 2).map((ref) => timed(carryOut(all, ref)));
  const { record: { result }, timing } = one!;
  const head = { record: { ...one!.record, result: { ...result!, tables: {} } }, timing };
  const line = lineOf(one);
  expect(checkLined({ ...head, line }, all)).toEqual({ ...head, line });
  expect(checkLined(one, all)).toEqual(one);
  expect(issuesOf(() => checkLined({ ...one, line }, all))).toEqual(["record.result.tables.steps", "record.result.tables.agents", "record.result.tables.events", "record.result.tables.edges"]);
  const forged = lineOf({ record: { ...one!.record, result: { ...result!, outcomes: { ...result!.outcomes, m_public_mean: 42 } } }, timing });
  for (const wrong of [lineOf(other), forged, line.trimEnd(), line + line, 3, {}, ""]) expect(issuesOf(() => checkLined({ ...head, line: wrong }, all))).toEqual(["line"]);
});

it("of any names, and of failures, has a line that says the same", () => {
  const all = plan({ record: everything });
  const [ref] = [...runs(all)];
  const { record, timing } = timed(carryOut(all, ref!));
  const head = { record: { ...record, result: { ...record.result!, tables: {} } }, timing };
  const odd = lineOf({ record: { ...record, result: { ...record.result!, tables: { agents: { columns: ["agent_id"], rows: [["ann\u2028 \"}}}}\n"]] } } } }, timing });
  expect(checkLined({ ...head, line: odd }, all)).toEqual({ ...head, line: odd });
  const failed = { record: { run: record.run, status: "error" as const, error: { code: "E_MEMORY", message: "no\u2028\n room" }, result: null }, timing };
  expect(checkLined({ ...failed, line: lineOf(failed) }, all)).toEqual({ ...failed, line: lineOf(failed) });
  expect(issuesOf(() => checkLined({ ...failed, line: odd }, all))).toEqual(["line"]);
});
