import { persuading } from "./bad-news.js";
import { boundedConfidence } from "./bounded-confidence.js";
import { everyone } from "./everyone.js";
import { feed } from "./feed.js";
import type { Hearing } from "./hearing.js";
import { cascading } from "./independent-cascade.js";
import { oneRandomPeer } from "./one-random-peer.js";
import { panel } from "./panel.js";
import { randomGroup } from "./random-group.js";
import { socialJudgement } from "./social-judgement.js";

/** The hearings of the catalog. */
export const hearings: readonly Hearing[] = [everyone, boundedConfidence, socialJudgement, oneRandomPeer, panel, randomGroup, cascading, persuading, feed];
