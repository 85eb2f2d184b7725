import { CAMPAIGN_FIELDS } from "../brand/campaign.js";
import { resolve } from "../spec/resolve.js";
import type { AnyShape, Fields, Shape } from "../spec/shape.js";
import { CHANNEL } from "../wom/channel.js";
import { PEERS } from "../wom/peers.js";
import { canonicalJson } from "./canonical-json.js";
import type { Scenario } from "./scenario.js";

type Plain = Readonly<Record<string, unknown>>;

/** What a scenario computes, without what was described later than its kind of hash and stands at its default: its words and lead names neither. */
export function computed(scenario: Scenario): Plain {
  const { id: _i, title: _t, question: _q, mechanism: _m, story: _s, expect: _e, lead: _l, cast, market, strategies, ...rest } = scenario;
  const on = Object.entries(market).some(([name, part]) => name !== "quality" && part !== null) || strategies.length > 0;
  return {
    ...rest, peers: trimmed(PEERS.fields, scenario.peers),
    channels: scenario.channels.map((channel) => trimmed(CHANNEL.fields, channel)),
    campaigns: scenario.campaigns.map((campaign) => trimmed(CAMPAIGN_FIELDS, campaign)),
    ...(cast.length > 0 ? { cast } : {}), ...(strategies.length > 0 ? { strategies } : {}),
    ...(on ? { market: Object.fromEntries(Object.entries(market).filter(([, part]) => part !== null)) } : {}),
  };
}

function trimmed(fields: Fields, value: Plain): Plain {
  return Object.fromEntries(Object.entries(value).filter(([name, inner]) => {
    const shape = fields[name];
    return shape?.later !== true || canonicalJson(inner) !== canonicalJson(usual(shape));
  }));
}

/** What a shape stands for when nothing is given. */
const usual = (shape: Shape): unknown => resolve(shape as unknown as AnyShape, undefined);
