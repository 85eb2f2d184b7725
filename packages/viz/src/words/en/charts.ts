import type { Messages } from "../words.js";

/** What charts have in common, and what dots and the timeline say. */
export const CHARTS_EN: Messages = {
  "charts.asTable": "As a table",
  "charts.step": "step",
  "charts.signed": "{value, number, signed}",
  "charts.percent": "{value, number, percent}",
  "charts.count": "{value, number}",
  "charts.fine": "{value, number, fine}",
  "charts.finePercent": "{value, number, finePercent}",

  "charts.publicMean": "What people say, on average",
  "charts.dots": "{kind, select, difference {{outcome}: B minus A, one dot for one world} other {{outcome}, one dot for one world}}",
  "charts.world": "world",
  "charts.noWorlds": "No worlds yet.",
  "charts.example": "{n, plural, one {One run is an example.} other {# runs are examples.}} With {enough} or more there is something to say.",
  "charts.sides": "B is lower in {lower} of {n} worlds and higher in {higher}{same, plural, =0 {} other {; in # there is no difference}}.",
  "charts.half": "Half of {n} worlds lie between {low} and {high}.",
  "charts.meanInterval": "On average {mean}, with a 95% interval from {low} to {high}.",

  "charts.timeline": "Timeline",
  "charts.time": "Time",
  "charts.timeOnly": "Step {step} of {steps}.",
  "charts.timeText": "Step {step} of {steps}: on average people say {public, number, signed} and think {private, number, signed}.",
  "charts.mark":
    "{kind, select, posts {Posts begin.} turn {{count, plural, one {# person turns} other {# people turn}} against it in public.} intervention {{text} begins.} other {Note: {text}}}",
  "charts.timelineTrend":
    "{steps, plural, one {# step} other {# steps}}. Posts begin {posts, plural, =0 {never} one {once} other {# times}}; {turned, plural, =0 {nobody turns} one {somebody turns once} other {somebody turns # times}} against it in public{interventions, plural, =0 {} one {; # strategy begins} other {; # strategies begin}}{notes, plural, =0 {} one {; # note} other {; # notes}}.",
  "charts.marksTable": "What happens when",
  "charts.what": "what",
};
