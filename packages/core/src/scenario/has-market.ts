import { isPlain } from "../brand/campaign.js";
import type { Scenario } from "./scenario.js";

/** Parts of the market that a scenario switches on. */
export const partsOn = ({ market }: Scenario): readonly string[] => Object.keys(market).filter((name) => name !== "quality" && market[name] !== null);

/** Whether anything of a scenario needs to know what the brand did to each agent. */
export const hasMarket = (scenario: Scenario): boolean =>
  scenario.strategies.length > 0 || partsOn(scenario).length > 0 || scenario.campaigns.some((campaign) => !isPlain(campaign));
