import type { Messages } from "../words.js";

/** What phase maps say. */
export const PHASE_EN: Messages = {
  "phase.name": "Phase map: {outcome}",
  "phase.value": "{value, number}",
  "phase.signed": "{value, number, signed}",
  "phase.share": "{value, number, percent}",
  "phase.log": "{label}, log scale",
  "phase.uneven": "{label}, uneven steps",
  "phase.cell": "{xLabel}: {x}. {yLabel}: {y}. {outcome}: {mean, number, signed}, {sign}; {agreeing, number, integer} of {done, plural, one {# replication agrees} other {# replications agree}} on the sign.",
  "phase.cellUnsure": "{xLabel}: {x}. {yLabel}: {y}. {outcome}: {mean, number, signed}, not sure: {agreeing, number, integer} of {done, plural, one {# replication agrees} other {# replications agree}} on the sign.",
  "phase.cellNone": "{xLabel}: {x}. {yLabel}: {y}. Not computed yet.",
  "phase.noSign": "neither",
  "phase.hint": "Point at a cell, or walk with the arrow keys, to read it. Click or Enter loads it.",
  "phase.hintRead": "Point at a cell, or walk with the arrow keys, to read it.",
  "phase.less": "{value, number, signed}: {sign}",
  "phase.more": "{sign}: {value, number, signed}",
  "phase.zeroLine": "where it is zero",
  "phase.unsure": "not sure: fewer than {enough, number, integer} worlds, or less than {agreeing, number, percent} of them agree on the sign",
  "phase.blank": "not computed yet",
  "phase.setting": "the current setting",
  "phase.describe": "{outcome} for {cells, plural, one {one pair} other {# pairs}} of values of {xLabel} and {yLabel}: {positiveSign} in {positive, number, integer}, {negativeSign} in {negative, number, integer}, zero in {zero, number, integer}, not sure in {unsure, number, integer}, not computed yet in {none, number, integer}. Not sure are cells with fewer than {enough, number, integer} worlds, or of whose worlds less than {agreeing, number, percent} agree on the sign.",
  "phase.agree": "Replications that agree on the sign",
  "phase.done": "Replications done",
  "phase.missing": "–",
};
