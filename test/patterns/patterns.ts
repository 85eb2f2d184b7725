/** How a pattern stands to the constants of the library. */
export type Use =
  /** Its figure is given as a reason for a constant: reproducing it shows nothing but that. */
  | "calibration"
  /** Not used for any constant, as far as the model's declaration says. */
  | "corroboration"
  /** A published model whose results the engine is docked to elsewhere. */
  | "docked"
  /** What comes out was known from docs/headline.md when this table was written. */
  | "seen before";

/** What makes it happen here: written into the rules, a sum of what single people do, more than that, or another paper's model. */
export type Kind = "encoded" | "compositional" | "emergent" | "borrowed";

/** How the fact is known: from the source itself, from others who quote it, or computed from a published equation. */
export type Known = "read" | "second-hand" | "computed";

export interface Criterion {
  readonly id: string;
  /** What has to be so, for the pattern to count as shown. */
  readonly text: string;
  /** What was expected before any run; null: the engine cannot address it, so that there is nothing to run. */
  readonly expected: boolean | null;
}

/** A fact about word of mouth in the large, and what a run must do to count as showing it. */
export interface Pattern {
  readonly id: string;
  readonly name: string;
  readonly fact: string;
  readonly known: Known;
  readonly source: string;
  readonly use: Use;
  readonly kind: Kind;
  /** Scenario, constants, what is measured. "push-harder" is the scenario as shipped; "talk" is the same with push 0. */
  readonly setting: string;
  readonly criteria: readonly Criterion[];
}

const criterion = (id: string, text: string, expected: boolean | null): Criterion => ({ id, text, expected });

/**
 * The declaration: written before anything here was run, and not changed by what came out.
 *
 * Constants are defaults of the library, except where the setting says so. Intervals are t intervals over runs at 99.9 %: of an effect that is not there, one in 2,000 seeds shows it.
 */
export const PATTERNS: readonly Pattern[] = [
  {
    id: "G1", name: "S-shaped adoption", known: "second-hand", source: "Bass 1969, doi:10.1287/mnsc.15.5.215; averages p = .03, q = .38 of Sultan, Farley & Lehmann 1990, quoted",
    fact: "Adoption rises in an S; at the averages of p and q it is fastest at .46 of all adopters.", use: "corroboration", kind: "compositional",
    setting: "talk, 100 steps, market part adoption at its defaults but external .005: like weak and strong, the middle of the range in Goldenberg, Libai & Muller 2001 (the default, 0, starts nothing). 20 runs; a Bass curve fitted to each by least squares.",
    criteria: [
      criterion("s", "in every run the fitted curve has q > p, so that it bends inside, and explains .99 of the variance", true),
      criterion("bend", "the fitted bend lies within .1 of .46, on average", true),
      criterion("peers", "without peers' effect (weak = strong = 0) no run has q > p by more than a tenth of p", true),
    ],
  },
  {
    id: "G2", name: "Cascades are tiny and shallow", known: "read", source: "Goel, Watts & Goldstein 2012",
    fact: "In seven domains the vast majority of cascades ends within one degree of the one who began. (Second-hand: of Twitter's, 95 % are single posts, 3 % go one round.)", use: "corroboration", kind: "compositional",
    setting: "push-harder with causes, 20 runs: a post hangs below the message that moved its speaker. And rule and hearing independent-cascade at their defaults (p .05 times strength), each of 1,000 people beginning alone, on push-harder's network and on a preferential one (m 5).",
    criteria: [
      criterion("push-harder", "push-harder: .9 or more of the cascades of posts have depth 1 at most", false),
      criterion("small-world", "independent cascade, small world: .9 or more", true),
      criterion("preferential", "independent cascade, preferential: .9 or more", true),
    ],
  },
  {
    id: "G3", name: "Large cascades are rare, and structural virality is low", known: "read", source: "Goel, Anderson, Hofman & Watts 2016, Management Science",
    fact: "Structural virality is typically low, and remains so independent of size. (Second-hand: .025 % of cascades reach 100.)", use: "corroboration", kind: "compositional",
    setting: "As G2, all cascades together. Low is read as a median below 4 among cascades of 10 or more: a star has nearly 2. Independent is read as |r| below .3 with the logarithm of size.",
    criteria: [
      criterion("rare, push-harder", "push-harder: cascades of 100 or more occur, in less than 1 %", false),
      criterion("low, push-harder", "push-harder: median below 4, |r| below .3", false),
      criterion("rare, preferential", "independent cascade, preferential: cascades of 100 or more occur, in less than 1 %", false),
      criterion("low, preferential", "independent cascade, preferential: median below 4, |r| below .3, of 30 cascades or more", false),
    ],
  },
  {
    id: "G4", name: "Likeness of interests, not contagion alone, fits retweets", known: "read", source: "Goel, Munagala, Sharma & Zhang",
    fact: "A simple contagion cannot fit retweets on Twitter; one with likeness of interests can.", use: "corroboration", kind: "borrowed",
    setting: "None: there is one brand, so messages have no topics to be interested in, and no data of retweets to fit.",
    criteria: [criterion("fit", "a fit to retweets", null)],
  },
  {
    id: "G5", name: "J-shaped reviews", known: "read", source: "Hu, Zhang & Pavlou 2009, Communications of the ACM 52(10), 144-147",
    fact: "Reviews are mostly of five stars, some of one, few between; where everybody rates, ratings are about normal. Buying and speaking are biased.", use: "corroboration", kind: "compositional",
    setting: "Talk, 20 runs, posts and stances of the window; stars are fifths of -1 to 1. Buyers: market part adoption with external .05, gate 0 (only those who like it buy) and learning 0, posts of adopters, and the declared alternative curve: square.",
    criteria: [
      criterion("posts", "of all posts, five stars are the most frequent and one star more than two", false),
      criterion("buyers", "the same of buyers' posts, by the square curve", false),
      criterion("everybody", "of everybody's stances, numbers rise to one inner star and fall from it", true),
    ],
  },
  {
    id: "G6", name: "Herding is asymmetric", known: "read", source: "Muchnik, Aral & Taylor 2013, Science 341, 647",
    fact: "One up-vote raises the chance of a positive rating by 32 % and the final rating by 25 %; a down-vote is corrected by the crowd.", use: "corroboration", kind: "compositional",
    setting: "Talk, 20 pairs: in step 0 everybody gets one opinion of +1, or -1, or none, as from a stranger asked (weight .46 x .3, pressure .3, unsolicited 0). Final is the window's public mean.",
    criteria: [
      criterion("final", "an up-vote raises the final public mean by 12.5 % of what it is without, half of the published, or more; above 0", false),
      criterion("at once", "it raises the share of positive posts in the next step by 16 %, half of the published, or more; above 0", false),
      criterion("corrected", "a down-vote lowers the final mean by less than half of what an up-vote raises it", false),
    ],
  },
  {
    id: "G7", name: "The first rating moves the second", known: "read", source: "Lederrey & West 2018, arXiv:1802.06578",
    fact: "The second rating is .5 standard deviations higher after a very high first one than after a very low one.", use: "corroboration", kind: "compositional",
    setting: "5,000 people of push-harder who each read one rating of +1 or of -1, as from a stranger asked (weight .46 x .3, pressure .3, unsolicited 0), and hear nobody else; public stances after one step. Reported besides: the laboratory's saturation 0.",
    criteria: [criterion("half", "they differ by .25 to .75 of their standard deviation: .5, half of it more or less", true)],
  },
  {
    id: "G8", name: "Strong ties persuade, weak ties bridge", known: "read", source: "Brown & Reingen 1987, Journal of Consumer Research 14, 350-362; Granovetter 1973",
    fact: "Strong ties are the more influential; weak ties carry word from one group to another.", use: "corroboration", kind: "compositional",
    setting: "Persuade: talk with causes, 20 runs; how often a message is what moved a later speaker, over strong against over weak ties. Bridge: 20 communities of 25 in rings of 8 strong ties each, one of 20 of them anywhere, and 500 weak ties between communities; the brand pushes (4) at one community for 15 steps, window 5; people it reaches elsewhere, with all weak ties cut or as many strong ones. 20 pairs.",
    criteria: [
      criterion("persuade", "a message over a strong tie moves more often: ratio above 1", true),
      criterion("bridge", "cutting the weak ties lowers the reach elsewhere by more than cutting as many strong ones", true),
      criterion("because they bridge", "where the same strengths are dealt to the same ties at random, the difference is less than half as large", true),
    ],
  },
  {
    id: "G9", name: "The easily influenced mass, not the hubs", known: "read", source: "Watts & Dodds 2007, doi:10.1086/518527 (abstract); docked in docs/docking.md by its own rule",
    fact: "Large cascades are driven by a critical mass of easily influenced people, not by influentials.", use: "corroboration", kind: "compositional",
    setting: "push-harder on a preferential network (m 5), targets 5 % of all, 20 pairs: the mean change of public stances that the campaign brings about. More easily influenced: empowered .1 in place of .6. Hubs: the 5 % heard by most in place of 5 % at random.",
    criteria: [criterion("mass", "more easily influenced people add more to what the campaign brings about than hubs as targets do", true)],
  },
  {
    id: "G10", name: "Critical shares of contrarians", known: "read", source: "Galam 2004, doi:10.1016/j.physa.2003.10.041",
    fact: "No majority lasts above a share of contrarians of 1/6, .23, .30 in groups of 3, 5, 9.", use: "docked", kind: "borrowed",
    setting: "Rule contrarian through random groups of 3, 5, 9; 4,500 people, nine of ten on one side, 60 steps; .06 below and above the critical share. Held to the textbook in test/docking/two-sides.test.ts. Groups without end (.5) are not run.",
    criteria: [criterion("lasts", "in each size a majority of .7 or more lasts below, and none above", true)],
  },
  {
    id: "G11", name: "Independence and anticonformity are different noises", known: "computed", source: "Nyczka, Sznajd-Weron & Cislo 2012, arXiv:1204.3151, thresholds from its equations",
    fact: "A majority is lost at noise (q - 1)/(q - 1 + 2^(q - 1)) by independence, which falls with q, and at (q - 1)/(2q) by anticonformity, which rises.", use: "docked", kind: "borrowed",
    setting: "Rule q-voter through panels of 2, 3, 4; 1,000 people who all hear each other, nine of ten on one side, 60 steps; .12 below and above. Held to the textbook in test/docking/two-sides.test.ts.",
    criteria: [criterion("lasts", "for each q and noise a majority of .7 or more lasts below, and none above", true)],
  },
  {
    id: "G12", name: "Silence", known: "read", source: "Matthes, Knoll & von Sikorski 2018, Communication Research 45, 3-33; Matthes, Rios Morrison & Schemer 2010, Communication Research 37, 774 (title: certainty moderates)",
    fact: "The opinion climate correlates with speaking at r = .10, and at .34 among family, friends and neighbours; certainty moderates it.", use: "calibration", kind: "encoded",
    setting: "Talk, 20 runs, all person-steps of the window: the own sign times what was heard last, against having spoken. Close: the own sign times the mean stance of those heard over strong ties. The default of silence quotes these figures, so this is calibration; that the pull is there is encoded.",
    criteria: [
      criterion("general", "r is .05 to .15", false),
      criterion("close", "over strong ties r is .17 to .51", false),
      criterion("silence", "r is higher than without the rule's silence (sigma 0)", true),
      criterion("certainty", "what silence adds to r is less at certainty .8", true),
    ],
  },
  {
    id: "G13", name: "Three positive for one negative", known: "read", source: "East, Hammond & Wright 2007, International Journal of Research in Marketing 24, 175-184",
    fact: "Positive word of mouth is 3 times as frequent as negative, and more frequent in each of 15 studies.", use: "calibration", kind: "compositional",
    setting: "Talk, 20 runs, all posts beyond .05 and below -.05. The distribution of attitudes was chosen by it, so this is calibration. Reported besides: push 1 and 4.",
    criteria: [
      criterion("ratio", "2 to 4.5 on average: 3, half of it more or a third less", true),
      criterion("more", "above 1 in every run", true),
    ],
  },
  {
    id: "G14", name: "Bad news hurts even when rare, and weak ties spread it", known: "read", source: "Goldenberg, Libai, Moldovan & Muller 2007, doi:10.1016/j.ijresmar.2007.02.003 (abstract); constants of a public re-implementation (ETACE/uncertainty_and_negative_wom_model)",
    fact: "A few dissatisfied customers (a market with 2 % defects) do substantial harm; weak ties help to spread it.", use: "corroboration", kind: "compositional",
    setting: "Borrowed: rule bad-news, 1,000 people with 8 strong and 8 random weak ties, advertising .005, .04 and .001 to persuade, criticism double, 300 steps, 10 pairs. Ours: talk, 20 pairs, a cast of .02 or .15 whom nothing moves, with attitude -1 or as drawn; the public mean of all others. Without weak ties: ties.weak 0.",
    criteria: [
      criterion("borrowed", "at 2, 5 and 15 % dissatisfied, more satisfied adopters are lost than there are dissatisfied ones, above 0 each time", true),
      criterion("ours", "already .02 critics lower the others' public mean", true),
      criterion("weak ties", ".15 critics lower it by more with the weak ties than without", true),
    ],
  },
  {
    id: "G15", name: "Firestorms", known: "read", source: "Pfeffer, Zorbach & Carley 2014",
    fact: "A wave of negative word of mouth rises within a few hours.", use: "corroboration", kind: "compositional",
    setting: "Talk, 20 pairs: in step 20 a tenth of all, at random, get one opinion of -1, as from a friend unasked (weight .7, pressure 1). Negative posts are those below -.05, against the same run without.",
    criteria: [
      criterion("hours", "within hours: a step has no duration", null),
      criterion("rise", "negative posts in the next three steps are at least twice as many", false),
      criterion("carried", "those who were not hit post more negative ones in the next twenty steps", true),
      criterion("burst", "half or more of the extra negative posts of the next forty steps come in the first ten", true),
    ],
  },
  {
    id: "G16", name: "Consensus by positive influence, two poles only by negative", known: "read", source: "Flache et al. 2017, JASSS 20(4) 2; Mas & Flache 2013, PLoS ONE 74516",
    fact: "Where influence is positive, consensus is the default; two poles need negative influence (or an exchange of arguments).", use: "corroboration", kind: "compositional",
    setting: "Talk among 500, anchoring 0, 1,000 steps, 10 runs, with reactance 0 or 1 (the default); polarisation is the variance of public stances. And talk with its anchoring .05, 20 pairs of reactance 0 and 1, in the window's last step.",
    criteria: [
      criterion("consensus", "without reactance variance falls below a hundredth of the start in every run", true),
      criterion("kept apart", "with reactance it stays above a hundredth of the start in every run", true),
      criterion("two poles", "with reactance it ends above the start, with a tenth or more of all beyond .5 on each side, on average", false),
      criterion("anchored", "at the default anchoring reactance raises variance", true),
    ],
  },
  {
    id: "G17", name: "Choices are reversed most by a moderate number", known: "read", source: "Zhu & Huberman 2014, American Behavioral Scientist 58, 1329-1344",
    fact: "People reverse a choice after seeing others' (14.1 % at once, 22.4 % later), most likely when a moderate, not a large number opposes them.", use: "corroboration", kind: "compositional",
    setting: "5,000 people of push-harder who hear 0, 1, 2, 4, 8, 16, 32 or 64 opinions of -.6 as from friends unasked (weight .7, pressure 1), and nobody else; of those who began above 0, the share whose public stance is below 0 after one step. Reported besides: nobody and everybody empowered.",
    criteria: [criterion("peak", "the share is largest at an inner number, and lower at 64 by more than 3.3 standard errors", false)],
  },
  {
    id: "activity", name: "A minority makes most of the talk", known: "read", source: "Forrester, Empowered, 2010 (press)",
    fact: "A small group makes 80 % of the impressions.", use: "calibration", kind: "encoded",
    setting: "Talk, 20 runs: share of all posts made by the fifth of people who post most. The distribution of activity was chosen by it. Which minority is meant is not known; a fifth is ours.",
    criteria: [criterion("fifth", ".7 to .9 on average", true)],
  },
  {
    id: "tipping", name: "Share of empowered people at which more push turns", known: "computed", source: "ours: docs/headline.md",
    fact: "Not a published fact: above some share of empowered people more push lowers public opinion, and that share rises with certainty.", use: "seen before", kind: "compositional",
    setting: "The map of docs/headline.md made smaller: push 4 against 1, shares 0 to 1 by .1, certainty .15, .25, .33, .5; 400 people, 8 pairs on the seed of the headline.",
    criteria: [
      criterion("turns", "at certainty .25 every pair has such a share, inside of 0 and 1", true),
      criterion("rises", "in every pair it is higher at each higher certainty, none counting as highest", true),
    ],
  },
];
