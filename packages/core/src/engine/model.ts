import type { Broadcast } from "../brand/broadcast.js";
import type { Sender } from "../brand/sender.js";
import type { InfluenceRule, Respond, Step } from "../influence/rule.js";
import type { RealisedCorrelation } from "../population/joint-scores.js";
import type { Touch } from "../population/touch.js";
import type { Deliver, Scene } from "../population/scene.js";
import type { Scenario } from "../scenario/scenario.js";
import type { Express } from "../wom/express.js";
import type { Hear, Listener } from "../wom/hear/hearing.js";
import type { PeerMessages } from "../wom/hear/messages.js";
import type { Seek } from "../wom/seek.js";
import type { Tracer } from "../trace/tracer.js";
import type { Voice } from "../wom/voice.js";
import type { Clock } from "./clock.js";
import type { Ground } from "./ground.js";
import type { Settle } from "./market.js";
import type { Strategies } from "./strategies.js";
import type { Schedule } from "./schedule.js";

/** A scenario bound to a seed: everything a step needs, and all of its state in `scene.arena`. */
export interface Model {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly replication: number;
  readonly ground: Ground;
  readonly scene: Scene;
  readonly voice: Voice;
  readonly clock: Clock;
  readonly rule: InfluenceRule;
  readonly correlations: readonly RealisedCorrelation[];
  /** Campaigns, in their order. */
  readonly broadcasts: readonly Broadcast[];
  /** All that send to agents: campaigns, then strategies that answer. */
  readonly senders: readonly Sender[];
  /** What the brand did to each agent in this step; null where nothing of the scenario asks. */
  readonly touch: Touch | null;
  readonly strategies: Strategies | null;
  /** Lets the market's parts settle after everybody has answered; null where there are none. */
  readonly settle: Settle | null;
  readonly express: Express;
  readonly seek: Seek | null;
  readonly hear: Hear;
  /** Hearing in portions; undefined where it is done at once. */
  readonly sliced: Listener["sliced"];
  readonly deliver: Deliver;
  readonly respond: Respond;
  /** Hearing and responding in one pass, for steps in which all speak; null where the rule, the hearing or the schedule rules it out. */
  readonly approach: Hear | null;
  /** Meetings of two in place of hearing and responding; null unless the schedule is pairwise. */
  readonly meet: ((t: number) => void) | null;
  readonly schedule: Schedule;
  readonly step: Step;
  /** Which peers' messages reached an agent in the present step. */
  readonly peerMessages: PeerMessages;
  /** Evidence weight of the own attitude as one more message heard; 0 unless the hearing counts it. */
  readonly ownWeight: number;
  /** Half-saturation that decides how often a message becomes a parent. */
  readonly saturation: number;
  /** Keys the rule's own draws to a step. */
  readonly turnTo: (t: number) => void;
  /** Follows who moved whom; null when nobody asked for it. */
  readonly tracer: Tracer | null;
  /** Id of agent i, as people know it. */
  readonly idOf: (i: number) => string;
  readonly indexOf: (id: string) => number | undefined;
}
