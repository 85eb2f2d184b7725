import { deffuant, dualPower, hegselmannKrause } from "./scenarios.mjs";

const talk = dualPower(0.5);
const rival = { id: "rival", valence: -0.5, push: 3, empowering: true };
const varied = { ...talk, campaigns: [{ ...rival, spread: 0.2 }] };
const feeds = { ...talk, channels: [{ id: "feed", share: 0.7 }, { id: "room", share: 0.3, publicness: 0, audience: 4 }] };
const strange = { ...feeds, channels: feeds.channels.map((channel) => ({ ...channel, strangers: 8 })) };
/** Some adopt, few follow, so that all of it stays at work for thousands of steps. */
const market = {
  doubt: {}, adoption: { external: 1e-4, weak: 1e-6, strong: 1e-6, learning: 0.01 }, trust: {}, persuasionKnowledge: {}, avoidance: {}, powerSources: {},
};
const inOrder = { schedule: { kind: "fixed-order" } };

const attitudes = {
  sides: { kind: "two-groups", share: 0.5, high: 1, low: -1, sd: 0 },
  undecided: { kind: "constant", value: 0 },
};
const under = (rule, hear, attitude = talk.people.attitude) => ({ ...talk, people: { ...talk.people, attitude }, rule: { kind: rule }, hear: { kind: hear } });

/** Scenarios whose steps must not allocate: every schedule, every hearing and every rule that computes otherwise than those before it. */
export const allocationCases = {
  "all speak": dualPower(1),
  "1 % speak": dualPower(0.01),
  "canonical speaking": { ...talk, people: { ...talk.people, activity: { kind: "power-of-uniform", exponent: 7 } }, speaking: {} },
  "people ask": { ...talk, peers: { seek: 0.5 } },
  "several campaigns": { ...talk, campaigns: [...talk.campaigns, rival] },
  "a campaign whose opinions vary": varied,
  "two channels, one with an audience": feeds,
  "strangers hear": strange,
  "strangers hear, in turn, and are asked": { ...strange, ...inOrder, peers: { seek: 0.5, askStrangers: 0.5 } },
  "a feed with room": { ...strange, hear: { kind: "feed" } },
  "a feed by engagement": { ...strange, hear: { kind: "feed", rankBy: "engagement" } },
  "a market": { ...talk, campaigns: [], market },
  "a market with a campaign": { ...talk, market, campaigns: [{ ...rival, spread: 0.2, trusted: true, informs: 0.1 }] },
  "some take part": { ...talk, schedule: { kind: "partial", share: 0.5 } },
  "in a fixed order": { ...talk, ...inOrder },
  "in a random order": { ...talk, schedule: { kind: "random-sequential" } },
  "Poisson clocks": { ...talk, schedule: { kind: "poisson", rate: 1 } },
  "in turn, people ask, an audience": { ...feeds, ...inOrder, peers: { seek: 0.5 } },
  "Deffuant, in pairs": deffuant,
  "DeGroot, in pairs": { ...deffuant, rule: { kind: "degroot" } },
  "bounded confidence": { ...talk, hear: { kind: "bounded-confidence" }, rule: { kind: "dual-power", validation: 0.2, threatMemory: 0.3 } },
  "Hegselmann-Krause": hegselmannKrause,
  "distance repulsion": under("distance-repulsion", "social-judgement"),
  "Friedkin-Johnsen": under("friedkin-johnsen", "everyone"),
  "expressed and private": under("expressed-private", "everyone"),
  "binary choice": under("binary-choice", "everyone", attitudes.sides),
  "voter": under("voter", "one-random-peer", attitudes.sides),
  "majority": under("majority", "random-group", attitudes.sides),
  "contrarian": under("contrarian", "random-group", attitudes.sides),
  "q-voter": under("q-voter", "panel", attitudes.sides),
  "threshold": under("threshold", "everyone", attitudes.undecided),
  "linear threshold": under("linear-threshold", "everyone", attitudes.undecided),
  "independent cascade": { ...under("independent-cascade", "independent-cascade", attitudes.undecided), hear: { kind: "independent-cascade", again: true } },
  "bad news": under("bad-news", "bad-news", attitudes.undecided),
};

/** Scenarios whose runs follow who moved whom; some leave a number behind for some of what is said. */
export const tracedCases = {
  "traced": talk,
  "traced, opinions vary": varied,
  "traced, in turn": { ...talk, ...inOrder },
  "traced, an audience": feeds,
  "traced, strangers hear": strange,
};
