import { expect, it } from "vitest";
import { CAMPAIGN_FIELDS } from "../brand/campaign.js";
import { resolve } from "../spec/resolve.js";
import { type AnyShape, type Fields, group } from "../spec/shape.js";
import { CHANNEL } from "../wom/channel.js";
import { PEERS } from "../wom/peers.js";
import { catalog } from "../library/catalog.js";
import { scenarioShape } from "./shape.js";

const laterOf = (fields: Fields): Readonly<Record<string, unknown>> => {
  const later = Object.fromEntries(Object.entries(fields).filter(([, shape]) => shape.later === true));
  return resolve(group(later, { help: "later" }) as unknown as AnyShape, {}) as Readonly<Record<string, unknown>>;
};

/** Hashes, locks and recorded runs say nothing of these while they stand at their defaults: another default would change what runs compute unseen. */
it("what a hash leaves out at its default keeps that default for good", () => {
  expect(laterOf(PEERS.fields)).toEqual({ strangerTrust: 0.46, strangerStrength: 0.3, askStrangers: 0 });
  expect(laterOf(CHANNEL.fields)).toEqual({ strangers: 0, layer: null });
  expect(laterOf(CAMPAIGN_FIELDS)).toEqual({
    when: null, budget: null, trusted: false, motive: 1, claims: true, informs: 0, onDemand: false, personal: 0, talk: 0, invitesTo: null,
  });
  const { mechanism, cast, strategies, market } = laterOf(scenarioShape(catalog).fields);
  expect({ mechanism, cast, strategies, market }).toEqual({
    mechanism: "", cast: [], strategies: [], market: { quality: 0.3, doubt: null, adoption: null, trust: null, persuasionKnowledge: null, avoidance: null, powerSources: null },
  });
});
