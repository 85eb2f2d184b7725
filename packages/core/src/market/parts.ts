import { adoption } from "./adoption.js";
import { avoidance } from "./avoidance.js";
import { doubt } from "./doubt.js";
import type { MarketPart } from "./part.js";
import { persuasionKnowledge } from "./persuasion-knowledge.js";
import { powerSources } from "./power-sources.js";
import { trust } from "./trust.js";

/** Every part of the market, in the order in which they settle. */
export const marketParts = [doubt, adoption, trust, persuasionKnowledge, avoidance, powerSources] as readonly MarketPart[];
