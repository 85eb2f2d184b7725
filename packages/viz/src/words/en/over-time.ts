import type { Messages } from "../words.js";

/** What strips, lines and areas over time say. */
export const OVER_TIME_EN: Messages = {
  "charts.strips": "What people say and what they think, over time",
  "charts.say": "What people say",
  "charts.think": "What people think",
  "charts.stripsKey": "Share of people",
  "charts.stripsTrend":
    "On average people say {sayFrom, number, signed} at first and {sayTo, number, signed} in the end, and think {thinkFrom, number, signed} at first and {thinkTo, number, signed} in the end; then {sayAgainst, number, percent} speak against it and {thinkAgainst, number, percent} are against it.",
  "charts.stripsTable": "Averages of what people say and think, and how many are against and in favour, by step",
  "charts.sayMean": "say, on average",
  "charts.sayAgainst": "say they are against",
  "charts.sayFor": "say they are in favour",
  "charts.thinkMean": "think, on average",
  "charts.thinkAgainst": "are against",
  "charts.thinkFor": "are in favour",

  "charts.series": "Averages over time",
  "charts.privateMean": "What people think, on average",
  "charts.opposed": "Speak against it",
  "charts.gap": "Distance between saying and thinking",
  "charts.threat": "Feel their freedom threatened",
  "charts.utterances": "Messages",
  "charts.contacts": "Contacts by sources",
  "charts.endOf": "{run, select, a {A} other {B}} {value}",
  "charts.bandKey": "Lines: one run, an example. Bands: half and 90% of {n, plural, one {# world} other {# worlds}}.",
  "charts.seriesTrend": "{measure}: from {from} to {to}.",
  "charts.seriesCompared": "{measure}: from {from} to {to} in B, to {other} in A.",
  "charts.seriesTable": "Averages by step",
  "charts.measureOf": "{run, select, a {A} other {B}}: {measure}",
  "charts.bandOf": "{run, select, a {A: } b {B: } other {}}{measure}, 90% of worlds",
  "charts.range": "{low} to {high}",

  "charts.modes": "How people responded, over time",
  "charts.mode.pushedBack": "pushed back",
  "charts.mode.wentAlong": "went along",
  "charts.mode.keptQuiet": "kept quiet",
  "charts.mode.shruggedOff": "shrugged it off",
  "charts.mode.notReached": "not reached",
  "charts.modeShare": "{mode} {share, number, percent}",
  "charts.modeShareOfTwo": "{mode} {share, number, percent} (A {other, number, percent})",
  "charts.modesTrend":
    "In the end {pushedBack, number, percent} pushed back, {wentAlong, number, percent} went along, {keptQuiet, number, percent} kept quiet, {shruggedOff, number, percent} shrugged it off, and {notReached, number, percent} were not reached.",
  "charts.modesTable": "Shares of people by how they responded in the end, from the step in which the campaign reached them",
  "charts.noModes": "How people responded is known only by comparison with a run without the campaign, and none was made.",
};
