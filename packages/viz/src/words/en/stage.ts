import type { Messages } from "../words.js";

/** What the network stage says. */
export const STAGE_EN: Messages = {
  "stage.name": "Network of {n, plural, one {# person} other {# people}}",
  "stage.hint": "Arrow keys go from person to person, along ties where there are any. Enter asks why, Escape lets go, plus and minus zoom, 0 shows everybody.",
  "stage.zoom": "Zoom",
  "stage.zoomIn": "Zoom in",
  "stage.zoomOut": "Zoom out",
  "stage.zoomAll": "Show everybody",
  "stage.describe":
    "Step {step} of {steps}: {campaign, select, yes {of {n, plural, one {# person} other {# people}} {reached} {reached, plural, one {has} other {have}} been reached} other {{n, plural, one {# person} other {# people}}}}. On average they say {says, number, signed} and think {thinks, number, signed}; {opposed, plural, =0 {nobody opposes} one {# person opposes} other {# people oppose}} the message in public.",
  "stage.person":
    "{id}: says {says, number, signed}, thinks {thinks, number, signed}, power {power, number, fixed}, certainty {certainty, number, fixed}{mode, select, none {} pushedBack {; pushed back} wentAlong {; went along} keptQuiet {; kept quiet} shruggedOff {; shrugged it off} other {; not reached}}.",
  "stage.nobodyThere": "Nobody lies further that way.",
  "stage.letGo": "Nobody is selected.",
  "stage.placing": "Placing {n, plural, one {# person} other {# people}}…",
  "stage.simple": "Simplified drawing of {n, plural, one {# person} other {# people}}: outlines do not tell certainty{ties, select, hidden {, and ties show only for who is selected} other {}}. Charts use everybody.",
  "stage.full": "Ties show only for who is selected: there are too many for lines.",
  "stage.points": "Simplified drawing: {n, plural, one {# person} other {# people}} as points in the colour of what they say, without messages. Charts use everybody.",
  "stage.communities":
    "Simplified drawing: {n, plural, one {# person} other {# people}} as one disc for each of {communities, plural, one {# community} other {# communities}}, ring for what is said, core for what is thought. Zoom in for people. Charts use everybody.",
  "stage.lost": "{detail} Drawn without the graphics card, which the browser took away.",
  "stage.table": "People at step {step}, those who oppose the message in public first, then by power{more, plural, =0 {} other {; # more are not listed}}",
  "stage.id": "person",
  "stage.says": "says",
  "stage.thinks": "thinks",
  "stage.power": "power",
  "stage.certainty": "certainty",
  "stage.mode": "response",
  "stage.signed": "{value, number, signed}",
  "stage.fixed": "{value, number, fixed}",
  "stage.modeName": "{mode, select, none {} pushedBack {pushed back} wentAlong {went along} keptQuiet {kept quiet} shruggedOff {shrugged it off} other {not reached}}",
};
