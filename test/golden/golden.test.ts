import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Modes, parseScenario, simulate } from "@talkback/core";
import { catalog } from "@talkback/core/catalog";
import { describe, expect, it } from "vitest";

/*
 * Unchanged, not proven right: a hash of each whole run, and the numbers people quote of it, to read.
 * `npm run golden` writes them anew; say in the commit why they changed.
 */
const scenarios = new URL("../../scenarios/", import.meta.url);
const kept = new URL("traces.json", import.meta.url);

interface Trace {
  readonly hash: string;
  readonly privateMean: number;
  readonly publicMean: number;
  readonly gap: number;
  readonly backfire: number | null;
  readonly lift: number | null;
  readonly reach: number | null;
  readonly modes: Modes | null;
}

function traceOf(file: string): Trace {
  const { hash, summary } = simulate(parseScenario(JSON.parse(readFileSync(new URL(file, scenarios), "utf8")), catalog), { seed: "golden", check: true });
  const { privateMean, publicMean, gap, backfire, lift, reach, modes } = summary;
  return { hash, privateMean, publicMean, gap, backfire, lift, reach, modes };
}

const files = readdirSync(scenarios).filter((file) => file.endsWith(".json")).sort();
if (process.env.UPDATE_GOLDEN) writeFileSync(kept, `${JSON.stringify(Object.fromEntries(files.map((file) => [file, traceOf(file)])), null, 2)}\n`);

describe("unchanged since it was last looked at", () => {
  const traces: Readonly<Record<string, Trace>> = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};

  it("every scenario has a trace, and every trace a scenario", () => expect(Object.keys(traces)).toEqual(files));
  it.each(files)("%s gives the same bits", (file) => expect(traceOf(file)).toEqual(traces[file]));
});
