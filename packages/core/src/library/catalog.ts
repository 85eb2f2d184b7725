import { strategies } from "../brand/strategy/strategies.js";
import { atRandom } from "../brand/target/at-random.js";
import { byBridging } from "../brand/target/by-bridging.js";
import { byCertainty } from "../brand/target/by-certainty.js";
import { byCommunity } from "../brand/target/by-community.js";
import { byDegree } from "../brand/target/by-degree.js";
import { byKShell } from "../brand/target/by-k-shell.js";
import { byPagerank } from "../brand/target/by-pagerank.js";
import { byPowerAndCertainty } from "../brand/target/by-power-and-certainty.js";
import { byPower } from "../brand/target/by-power.js";
import { everyoneTargeted } from "../brand/target/everyone.js";
import { listed } from "../brand/target/listed.js";
import type { TargetChoice } from "../brand/target/target.js";
import { explain } from "../engine/explain.js";
import { fullMarket } from "../engine/full-market.js";
import type { EngineGear } from "../engine/gear.js";
import { bindMeetings } from "../engine/meet.js";
import { requireForkable, transplant } from "../engine/transplant.js";
import { communities } from "../graph/community/communities.js";
import { networkGenerators } from "../graph/generate/generators.js";
import { reordering } from "../graph/reorder.js";
import { rules } from "../influence/rules.js";
import { marketParts } from "../market/parts.js";
import { jointScores } from "../population/joint-scores.js";
import { standardDistributions } from "../population/standard-distributions.js";
import { type Catalog, named } from "../scenario/catalog.js";
import { marketMismatches } from "../scenario/market-mismatches.js";
import { cascades } from "../trace/cascade.js";
import { createUtterances } from "../trace/utterances.js";
import { bindSeek } from "../wom/seek.js";
import { hearings } from "../wom/hear/hearings.js";

/** Everything that comes with the library. */
export const catalog: Catalog = Object.freeze({
  distributions: standardDistributions,
  networks: named(networkGenerators),
  hearings: named(hearings),
  rules: named(rules),
  targets: named<TargetChoice>([
    everyoneTargeted, atRandom, byDegree, byPagerank, byKShell, byPower, byCertainty, byPowerAndCertainty, byCommunity, byBridging, listed,
  ] as unknown as TargetChoice[]),
  parts: named(marketParts),
  strategies: named(strategies),
  gear: {
    mismatches: marketMismatches, market: fullMarket, communities, storage: reordering, correlations: jointScores, meetings: bindMeetings, questions: bindSeek, forks: { requireForkable, transplant },
    causes: { createUtterances, cascades, explain },
  } satisfies EngineGear,
});
