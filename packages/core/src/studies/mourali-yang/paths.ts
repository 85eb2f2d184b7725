import { type Interval, isRefusal, meanInterval, serialMediation } from "../../stats.js";
import { conditionText, type Experiment, type Where } from "./design.js";
import type { Data } from "./estimated.js";
import { serialColumns } from "./mediation.js";

/** Paths of the serial mediation in one condition of Experiment 3, over replications. */
export interface PathFinding {
  readonly where: Where;
  readonly condition: string;
  /** Uncertainty -> confidence; confidence -> threat; threat -> divergence; what is left of uncertainty -> divergence; all of it. */
  readonly paths: Readonly<Record<"a1" | "d21" | "b2" | "direct" | "total", Interval>>;
  /** a1 d21 b2. */
  readonly indirect: Interval;
}

const NAMES = ["a1", "d21", "b2", "direct", "total"] as const;
const CONDITIONS: readonly Where[] = (["high", "control"] as const).flatMap((power) => (["unsolicited", "solicited"] as const).map((asked) => ({ power, asked })));

/** Gathers the paths of every condition, a replication at a time; conditions that could not be fitted in two replications are left out. */
export function pathGatherer(): { watch(experiment: Experiment, data: Data): void; findings(): readonly PathFinding[] } {
  const gathered = CONDITIONS.map(() => ({ paths: NAMES.map(() => [] as number[]), indirect: [] as number[] }));
  return {
    watch({ id }, data) {
      if (id !== 3) return;
      for (const [c, where] of CONDITIONS.entries()) {
        const fit = serialMediation(serialColumns(where, data));
        if (isRefusal(fit)) continue;
        for (const [k, name] of NAMES.entries()) gathered[c]!.paths[k]!.push(fit[name].estimate);
        gathered[c]!.indirect.push(fit.indirect.serial);
      }
    },
    findings: () => CONDITIONS.flatMap((where, c) => {
      const { paths, indirect } = gathered[c]!;
      const interval = meanInterval(indirect);
      if (interval === null) return [];
      return [{ where, condition: conditionText(where), indirect: interval, paths: Object.fromEntries(NAMES.map((name, k) => [name, meanInterval(paths[k]!)!])) as PathFinding["paths"] }];
    }),
  };
}
