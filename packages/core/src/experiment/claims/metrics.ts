import { type Compared, EFFECT, type Mode, modeOf, reachedAt } from "../../observe/outcomes.js";
import type { Reading } from "./watch.js";

/** One run as metrics see it. */
export interface Seen {
  readonly reading: Reading;
  /** Against the same run without the first campaign's contacts; null unless a metric needs it. */
  readonly compared: Compared | null;
  /** Utterances that contradict what moved their speaker, and all of them; null unless word of mouth was followed. */
  readonly contradicted: readonly [number, number] | null;
  /** Which posts count: those of channel c, or of all channels at the number of channels. */
  readonly channel: number;
}

/** A number for agent i; a metric is the sum over agents of one such number, divided by the sum of another. */
type OfAgent = (seen: Seen, i: number) => number;

/** Sum of `top` over sum of `bottom`, over people; without a bottom it is a mean over people. */
export interface Ratio {
  readonly top: OfAgent;
  readonly bottom?: OfAgent;
}

/** Something that claims compare. */
export interface Metric {
  readonly summary: string;
  /** A number over people, so that it can be restricted to some of them and mixed; absent where it belongs to the run as a whole. */
  readonly ratio?: Ratio;
  /** Subtracted from `ratio`. */
  readonly less?: Ratio;
  readonly whole?: (seen: Seen) => number;
  /** Counts posts, so that it can be restricted to a channel. */
  readonly posts?: true;
  /** Needs the same run without the first campaign's contacts. */
  readonly twin?: true;
  /** Needs word of mouth to be followed. */
  readonly trace?: true;
  /** On the scale of attitudes, so that an effect can be told in standard deviations of them. */
  readonly onAttitudes?: true;
  /** Counts answers as one a step of everybody. */
  readonly answers?: true;
  /** Part of the market without which it means nothing. */
  readonly part?: string;
}

const people = (summary: string, top: OfAgent): Metric => ({ summary, ratio: { top } });
const attitudes = (summary: string, top: OfAgent): Metric => ({ ...people(summary, top), onAttitudes: true });
const windowMean = (name: keyof Reading["window"]): OfAgent => ({ reading: { window, windowSteps } }, i) => window[name][i]! / windowSteps;
const wholeMean = (name: keyof Reading["whole"]): OfAgent => ({ reading: { whole, steps } }, i) => whole[name][i]! / steps;
const wholeSum = (name: keyof Reading["whole"]): OfAgent => ({ reading: { whole } }, i) => whole[name][i]!;
const atEnd = (name: string): OfAgent => ({ reading: { agents } }, i) => agents.market[name]![i]!;
const posted = (name: keyof Reading["posts"]): OfAgent => ({ reading: { posts, agents: { n } }, channel }, i) => posts[name][channel * n + i]!;

/** How far agent i's public evaluation moved in the campaign's direction. */
const change: OfAgent = ({ compared }, i) => compared!.sign * (compared!.withIt[i]! - compared!.without[i]!);
const exposed: OfAgent = ({ compared }, i) => (compared!.exposedAt[i]! > 0 ? 1 : 0);
const contactsEach: OfAgent = ({ reading: { contacts, agents: { n } } }) => contacts / n;
const mode = (summary: string, name: Mode): Metric =>
  ({ summary, twin: true, trace: true, ratio: { top: ({ compared }, i) => (modeOf(compared!, i) === name ? 1 : 0) } });

const NEGATIVE_POSTS: Ratio = { top: posted("negative"), bottom: posted("decided") };
const NEGATIVE_PEOPLE: Ratio = { top: windowMean("negative"), bottom: windowMean("decided") };

/** Every metric by its name. */
export const METRICS: Readonly<Record<string, Metric>> = {
  publicMean: attitudes("mean public evaluation, in the window", windowMean("publicly")),
  privateMean: attitudes("mean private attitude, in the window", windowMean("privately")),
  gap: attitudes("mean distance between what is said and what is thought, in the window", windowMean("gap")),
  opposed: people("share whose public evaluation is below -.1, in the window", windowMean("opposed")),
  threat: people("mean threat, in the window", windowMean("threat")),
  backfire: { summary: "share of the exposed who moved against the campaign by more than .05", twin: true, ratio: { top: (seen, i) => (exposed(seen, i) === 1 && change(seen, i) < -EFFECT ? 1 : 0), bottom: exposed } },
  lift: { summary: "share of the exposed who moved with it by more than .05", twin: true, ratio: { top: (seen, i) => (exposed(seen, i) === 1 && change(seen, i) > EFFECT ? 1 : 0), bottom: exposed } },
  reach: { summary: "share of all who were exposed, or reached by word of mouth that began with the campaign", twin: true, trace: true, ratio: { top: ({ compared }, i) => (reachedAt(compared!, i) > 0 ? 1 : 0) } },
  pushedBack: mode("share of all who were reached and moved against the campaign", "pushedBack"),
  wentAlong: mode("share of all who were reached and moved with it", "wentAlong"),
  keptQuiet: mode("share of all who were reached, hardly moved and never spoke afterwards", "keptQuiet"),
  shruggedOff: mode("share of all who were reached, hardly moved and spoke", "shruggedOff"),
  notReached: mode("share of all who were neither exposed nor reached by word of mouth", "notReached"),
  netAdvocacy: { ...attitudes("mean change of public evaluation in the campaign's direction", change), twin: true },
  liftPerContact: { summary: "summed change in the campaign's direction, of those who moved with it, for each contact", twin: true, ratio: { top: (seen, i) => Math.max(0, change(seen, i)), bottom: contactsEach } },
  timePublicMean: attitudes("mean public evaluation, over all steps", wholeMean("publicly")),
  timeOpposed: people("share whose public evaluation is below -.1, over all steps", wholeMean("opposed")),
  peakOpposed: { summary: "largest share opposed after any step", whole: ({ reading }) => reading.peakOpposed },
  contacts: { summary: "contacts of all senders for each person", whole: ({ reading: { contacts, agents: { n } } }) => contacts / n },
  utterances: { ...people("posts for each person", posted("all")), posts: true },
  divergences: { ...people("steps in which reactance turned one's stance to the other side, for each person", wholeSum("divergences")), answers: true },
  threatEvents: people("steps with a threat above 0, for each person", wholeSum("threatEvents")),
  negativePosts: { summary: "share of posts below -.05 among those beyond .05 either way", posts: true, ratio: NEGATIVE_POSTS },
  negativePeople: { summary: "the same share of private attitudes, in the window", ratio: NEGATIVE_PEOPLE },
  overstatement: { summary: "negativePosts minus negativePeople: how much worse talk looks than people are", posts: true, ratio: NEGATIVE_POSTS, less: NEGATIVE_PEOPLE },
  polarisation: { summary: "variance of public stances, in the window", whole: ({ reading }) => reading.polarisation },
  contradicted: { summary: "share of posts that contradict what moved their speaker", trace: true, whole: ({ contradicted }) => contradicted![0] / contradicted![1] },
  adopted: { ...people("share who have adopted, at the end", ({ reading: { agents } }, i) => (agents.market.adopted![i]! > 0 ? 1 : 0)), part: "adoption" },
  trust: { ...people("mean trust in the brand, at the end", atEnd("trust")), part: "trust" },
  avoidance: { ...people("mean avoidance, at the end", atEnd("avoidance")), part: "avoidance" },
  doubt: { ...people("mean doubt, at the end", atEnd("doubt")), part: "doubt" },
  certainty: people("mean certainty, at the end", ({ reading: { agents } }, i) => agents.certainty[i]!),
};
