import type { Acts, StrategyPlace } from "../brand/strategy/strategy.js";
import { inForce, watch } from "../brand/when.js";
import type { Column, ColumnSpec } from "../population/arena.js";
import type { Deliver, Scene } from "../population/scene.js";
import type { Touch } from "../population/touch.js";
import type { Catalog } from "../scenario/catalog.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Voice } from "../wom/voice.js";

/** The brand's strategies at work, and the conditions under which strategies and campaigns begin. */
export interface Strategies {
  readonly acts: readonly Acts[];
  /** (n) per strategy: 1 for those it concerns; to be filled before the first step. */
  readonly concerned: readonly Uint8Array[];
  /** @param row the standard measures of the last step */
  begin(t: number, row: ArrayLike<number>, acted?: Acted): void;
  spoken(t: number): void;
  settle(t: number, acted?: Acted): void;
}

/** Told of each strategy, by index, when it has acted. */
type Acted = (k: number) => void;

const OWN: readonly ColumnSpec[] = [
  { name: "concerned", holds: "u8" }, { name: "spent", holds: "u32", fixed: 1 }, { name: "began", holds: "u32", fixed: 1 }, { name: "endedAt", holds: "u32", fixed: 1 },
];

export const strategyColumns = ({ strategies }: Scenario, catalog: Catalog): readonly ColumnSpec[] =>
  strategies.flatMap(({ kind }, k) => [...OWN, ...(catalog.strategies[kind]!.columns ?? [])].map((spec) => ({ ...spec, name: `strategy${k}.${spec.name}` })));

export interface StrategySetting {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly touch: Touch;
  readonly deliver: Deliver;
  readonly knowledge: number;
}

export function bindStrategies(scenario: Scenario, catalog: Catalog, setting: StrategySetting): Strategies {
  const { scene } = setting;
  const cell = (name: string) => scene.arena.column[name] as Uint32Array;
  const watched = [
    ...scenario.campaigns.map((campaign, c) => ({ period: campaign, began: cell(`campaign${c}.began`) })),
    ...scenario.strategies.map((strategy, k) => ({ period: strategy, began: cell(`strategy${k}.began`) })),
  ].filter(({ period }) => period.when !== null);
  const ends = new Map([
    ...scenario.campaigns.map(({ id }, c) => [id, cell(`campaign${c}.endedAt`)] as const),
    ...scenario.strategies.map(({ id }, k) => [id, cell(`strategy${k}.endedAt`)] as const),
  ]);
  const halt = (id: string, t: number) => {
    const ended = ends.get(id);
    if (ended !== undefined && ended[0] === 0) ended[0] = t + 1;
  };
  const acts = scenario.strategies.map((strategy, k) => catalog.strategies[strategy.kind]!.bind(strategy as never, placeOf(strategy, k, scenario, catalog, setting, halt)));
  return {
    acts, concerned: scenario.strategies.map((_, k) => scene.arena.column[`strategy${k}.concerned`] as Uint8Array),
    begin(t, row, acted) {
      for (let k = 0; k < watched.length; k++) watch(watched[k]!.period, row, t, watched[k]!.began);
      for (let k = 0; k < acts.length; k++) acts[k]!.stop?.(t);
      for (let k = 0; k < acts.length; k++) {
        acts[k]!.begin?.(t);
        acted?.(k);
      }
    },
    spoken(t) {
      for (let k = 0; k < acts.length; k++) acts[k]!.spoken?.(t);
    },
    settle(t, acted) {
      for (let k = 0; k < acts.length; k++) {
        acts[k]!.settle?.(t);
        acted?.(k);
      }
    },
  };
}

function placeOf(
  { kind, ...period }: Scenario["strategies"][number], k: number, { market, channels }: Scenario, catalog: Catalog,
  { scene, voice, touch, deliver, knowledge }: StrategySetting, halt: StrategyPlace["halt"],
): StrategyPlace {
  const column = (name: string) => scene.arena.column[`strategy${k}.${name}`] as Column;
  const [began, endedAt, spent] = [column("began"), column("endedAt"), column("spent")] as [Uint32Array, Uint32Array, Uint32Array];
  const most = period.budget ?? Infinity;
  return {
    scene, posts: voice, touch, deliver, quality: market.quality, knowledge, halt, out: scene.out,
    publicness: channels.map(({ publicness }) => publicness),
    concerned: column("concerned") as Uint8Array,
    column: Object.fromEntries((catalog.strategies[kind]!.columns ?? []).map(({ name }) => [name, column(name)])),
    inForce: (t) => inForce(period, t, began) && (endedAt[0] === 0 || t + 1 < endedAt[0]!),
    spend(wanted) {
      const taken = Math.max(0, Math.min(wanted, most - spent[0]!));
      spent[0] = spent[0]! + taken;
      return taken;
    },
  };
}
