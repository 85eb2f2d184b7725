import { tmpdir } from "node:os";
import { join } from "node:path";
import { inTurns, race } from "./lib/race.mjs";
import { typescript } from "./lib/player.mjs";
import { peakOfBuild, recording } from "./lib/recording.mjs";
import * as scenarios from "./lib/scenarios.mjs";

/**
 * @typedef {{ workload: string, limit: number | null, ours: number, ratio: number, target: number, unit: string, note?: string }} Row
 * `limit` and `ours` as `unit` says; a target is met when the ratio is at or below it.
 */

const SIZES = [100_000, 1_000_000];
const world = () => join(tmpdir(), `talkback-bench-${process.pid}`);
const label = (n) => (n >= 1e6 ? `${n / 1e6}M` : `${n / 1e3}k`);
const stepsFor = (n) => Math.max(1, Math.round(1e6 / n));

/** Steps of the engine against the limit of that kind. */
async function steps(workload, kind, scenario, n, target, { limitOf, rounds }) {
  const { ours, limit } = await race({
    world: world(), script: "serve-model", args: [kind, JSON.stringify(scenario), n], limits: limitOf(kind),
    warm: Math.max(10, 20 * stepsFor(n)), steps: stepsFor(n), rounds,
  });
  return row(`${workload}, ${label(n)}`, ours, limit, target);
}

const row = (workload, ours, limit, target) => ({
  workload, limit: limit.min * 1e3, ours: ours.min * 1e3, ratio: ours.min / limit.min, target, unit: "ms",
  note: `${limit.name}; by medians ${(ours.median / limit.median).toFixed(2)}`,
});

/** Two of our own against each other: the second in the first's time. */
async function against(workload, target, base, other, { rounds }, warm, times, per = [1, 1]) {
  const players = [base, other].map(([script, ...args]) => typescript(script, ...args));
  try {
    for (const { ready } of players) await ready();
    await inTurns(players, warm, 1);
    const [a, b] = await inTurns(players, times, rounds);
    const [limit, ours] = [a.min / per[0], b.min / per[1]];
    return { workload, limit: limit * 1e3, ours: ours * 1e3, ratio: ours / limit, target, unit: "ms", note: `by medians ${(b.median / per[1] / (a.median / per[0])).toFixed(2)}` };
  } finally {
    for (const { end } of players) end();
  }
}

const [all, few] = [1, 0.01].map((activity) => JSON.stringify(scenarios.dualPower(activity)));
const stepper = (scenario, n) => ["serve-model", "", "dual-power", scenario, n];

/** Every workload by its number in DECLARATION.md; each returns rows. */
export const workloads = {
  B2: async (how) => [
    await steps("B2 Hegselmann-Krause", "hegselmann-krause", scenarios.hegselmannKrause, SIZES[0], 2.2, how),
    await steps("B2 Hegselmann-Krause", "hegselmann-krause", scenarios.hegselmannKrause, SIZES[1], 2.2, how),
  ],
  B3: async (how) => [
    await steps("B3 dual-power, all speak", "dual-power", scenarios.dualPower(1), SIZES[0], 3.2, how),
    await steps("B3 dual-power, all speak", "dual-power", scenarios.dualPower(1), SIZES[1], 3.2, how),
  ],
  B4: async (how) => [
    await against("B4 step, 1 % speak / all speak, 100k", 0.05, stepper(all, SIZES[0]), stepper(few, SIZES[0]), how, 100, 10),
    await against("B4 hearing alone, 1 % / all, 100k", 0.05, ["serve-hear", all, SIZES[0]], ["serve-hear", few, SIZES[0]], how, 100, 10),
    await steps("B4 step, 1 % speak", "dual-power", scenarios.dualPower(0.01), SIZES[0], 3.2, how),
  ],
  B5: async (how) => [await steps("B5 Deffuant, n meetings", "deffuant", scenarios.deffuant, SIZES[0], 2.2, how)],
  B6: async (how) => {
    const build = await race({ world: world(), script: "serve-build", args: [SIZES[1]], limits: how.limitOf("build"), warm: 2, steps: 1, rounds: 5 });
    const read = await race({ world: world(), script: "serve-edge-list", args: [10_000_000], limits: how.limitOf("edge-list"), warm: 1, steps: 1, rounds: 3 });
    return [
      row("B6 generate 1M agents, 8M ties and compile", build.ours, build.limit, 3),
      await peakOfBuild(SIZES[1], 300),
      row("B6 read an edge list of 10M lines", read.ours, read.limit, 3),
    ];
  },
  B9: async (how) => {
    const perStep = (n) => 16 * n;
    const [small, large] = [10_000, 1_000_000];
    const grown = await against("B9 time per tie-step, 1M / 10k agents", 2.5, stepper(all, small), stepper(all, large), how, 20, 1, [perStep(small), perStep(large)]);
    return [{ ...grown, limit: grown.limit * 1e6, ours: grown.ours * 1e6, unit: "ns" }];
  },
  B10: recording,
};
