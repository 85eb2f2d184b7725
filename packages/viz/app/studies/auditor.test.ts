import { catalog } from "@talkback/core/catalog";
import { parseStudy, planOf } from "@talkback/core/experiment";
import { bundleOf, inlineExecutor, resultFiles } from "@talkback/lab";
import { expect, it } from "vitest";
import { createAuditor } from "./auditor.js";
import { ON_PAGE } from "./limits.js";

const made = { command: "here", versions: {}, platform: {}, started: "2026-01-01T00:00:00.000Z", ended: "2026-01-01T00:00:01.000Z" };

/** A bundle without runs, of a study with so many settings. */
function bundle(points: number): Blob {
  const plan = planOf(parseStudy({ id: "empty", scenario: "push-harder", seed: "otter", design: { kind: "sobol", factors: [{ path: "push", low: 0, high: 4 }], points } }, catalog));
  const parts: Record<string, Uint8Array[]> = {};
  for (const { file, bytes } of resultFiles(plan, () => [], { lock: null, missing: points, made })) (parts[file] ??= []).push(bytes);
  return new Blob([bundleOf(Object.fromEntries(Object.entries(parts).map(([file, pieces]) => [file, Buffer.concat(pieces)]))) as Uint8Array<ArrayBuffer>]);
}

it("verifies no bundle whose study has more settings than a page holds runs", async () => {
  const answers = await Promise.all([ON_PAGE.runs, ON_PAGE.runs + 1].map((points) => createAuditor(inlineExecutor({ clock: () => 0 }), ON_PAGE).verify(bundle(points), 0, () => {})));
  expect(answers).toMatchObject([{ ok: true }, { ok: false, issues: [{ path: "study.json, design", expected: `at most ${ON_PAGE.runs} points`, received: String(ON_PAGE.runs + 1) }] }]);
});
