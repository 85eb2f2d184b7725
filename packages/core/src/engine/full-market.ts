import { bindCampaignSender, campaignSenderColumns } from "../brand/campaign-sender.js";
import { bindMarket, partColumns } from "./market.js";
import type { MarketWork } from "./market-work.js";
import { bindStrategies, strategyColumns } from "./strategies.js";

/** Every market that a scenario may describe. */
export const fullMarket: MarketWork = {
  partColumns,
  senderColumns: (scenario, catalog) => [...scenario.campaigns.flatMap((_, c) => campaignSenderColumns(c)), ...strategyColumns(scenario, catalog)],
  bindParts: bindMarket,
  bindCampaign: bindCampaignSender,
  bindStrategies,
};
