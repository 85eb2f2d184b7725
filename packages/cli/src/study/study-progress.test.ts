import { PassThrough } from "node:stream";
import { blankTargets, calibrate, type Effort, parseTargets, type Progress, QUICK_CALIBRATION, robustness, settingsOf, study } from "@talkback/core/studies";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Plan, planned } from "./plan.js";
import { studyProgress } from "./study-progress.js";

describe("the line of progress", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => void vi.useRealTimers());

  function told(isTTY: boolean): string {
    const stream = Object.assign(new PassThrough(), { isTTY });
    const progress = studyProgress(({ done, total }) => done / total, stream as unknown as NodeJS.WriteStream);
    for (let done = 0; done < 40; done++) {
      progress.tell({ stage: "the four experiments", done, total: 40 });
      vi.advanceTimersByTime(500);
    }
    progress.end();
    return String(stream.read() ?? "");
  }

  it("says nothing where no terminal is", () => {
    expect(told(false)).toBe("");
  });

  it("tells the stage, the share, and the time that is left of a steady pace", () => {
    const lines = told(true).split("\r\x1b[K").slice(1);
    expect(lines[0]).toBe("5 %, 19 s left: the four experiments; Ctrl-C ends it, and nothing is written");
    expect(lines.at(-2)).toMatch(/^97 %, 1 s left: /);
    expect(lines.at(-1)).toBe("");
  });
});

const settings = settingsOf({ n: 6, replications: 2 });
const effort: Effort = { rivals: 2, duels: 2, power: 2, sizes: [5, 10], surface: 3 };
const plan = { settings, effort, robustness: { stride: 401, walks: 2, rows: 2 }, calibration: { ...QUICK_CALIBRATION, people: 16, points: 30, moves: 1 }, compares: false } satisfies Plan;

it("the plan knows every stage in its order: its share never falls, and no stage is far from the next", () => {
  const shareAt = planned(plan);
  const told: Progress[] = [];
  const works = [study({ settings, effort }), calibrate(parseTargets(JSON.parse(blankTargets())), { settings, effort: plan.calibration }), robustness({ settings, effort: plan.robustness! })];
  for (const work of works) for (const progress of work) told.push(progress);
  const shares = told.map(shareAt);
  expect(told.filter((_, k) => k > 0 && shares[k]! < shares[k - 1]! - 1e-12).map(({ stage }) => stage)).toEqual([]);
  expect(told.filter(({ done }, k) => k > 0 && done > 0 && shares[k] === 0).map(({ stage }) => stage)).toEqual([]);
  expect([shares[0], shares.at(-1)! > 0.9]).toEqual([0, true]);
});
