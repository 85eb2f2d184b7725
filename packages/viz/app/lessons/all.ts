import { designACampaign } from "./design-a-campaign.js";
import { goingAlong } from "./going-along.js";
import type { Lesson } from "./lesson.js";
import { moreIsLess } from "./more-is-less.js";
import { pushingBack } from "./pushing-back.js";
import { sayingAndThinking } from "./saying-and-thinking.js";
import { shruggingOff } from "./shrugging-off.js";

/** The lessons in their order: the first is number 1. */
export const LESSONS: readonly Lesson[] = [goingAlong, shruggingOff, pushingBack, sayingAndThinking, moreIsLess, designACampaign];
