import type { Broadcast } from "../brand/broadcast.js";
import type { Market } from "../brand/campaign-sender.js";
import type { ColumnSpec } from "../population/arena.js";
import type { Deliver, Scene } from "../population/scene.js";
import type { Touch } from "../population/touch.js";
import type { Catalog } from "../scenario/catalog.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Ground } from "./ground.js";
import type { Settle } from "./market.js";
import type { Strategies, StrategySetting } from "./strategies.js";

/** How a market is carried out: parts, strategies, and campaigns in it. */
export interface MarketWork {
  /** Columns of the parts that are switched on. */
  partColumns(scenario: Scenario, catalog: Catalog): readonly ColumnSpec[];
  /** Columns of campaigns in a market and of strategies. */
  senderColumns(scenario: Scenario, catalog: Catalog): readonly ColumnSpec[];
  bindParts(scenario: Scenario, catalog: Catalog, scene: Scene, touch: Touch, ground: Ground): Settle;
  bindCampaign(plain: Broadcast, c: number, scene: Scene, deliver: Deliver, market: Market): Broadcast;
  bindStrategies(scenario: Scenario, catalog: Catalog, setting: StrategySetting): Strategies;
}
