import type { Messages } from "../words.js";

const DOES = "{relation, select, passes {passes it on} contradicts {contradicts} inverts {inverts, in reactance} other {says}}";

/** What the picture of cascades says. */
export const CASCADE_EN: Messages = {
  "cascade.name": "Who moved whom to speak",
  "cascade.choose": "Cascade",
  "cascade.axis": "Step",
  "cascade.root": "{size, plural, one {# saying} other {# sayings}} from step {step, number, integer}, begun by person {who}",
  "cascade.rootAfter": "{size, plural, one {# saying} other {# sayings}} from step {step, number, integer}, begun by person {who} after {source}",
  "cascade.item": `Person {who} at step {step, number, integer} ${DOES}: {opinion, number, signed}`,
  "cascade.itemClosed": `Person {who} at step {step, number, integer} ${DOES}: {opinion, number, signed}; {hidden, plural, one {# more} other {# more}} below`,
  "cascade.hidden": "+{count, number, integer}",
  "cascade.describe": "A cascade of {size, plural, one {one saying} other {# sayings}}, begun by person {who} at step {step, number, integer}; the longest chain has {chain, plural, one {one saying} other {# sayings}}; {contradict, number, integer} contradict what moved them and {invert, number, integer} invert it in reactance. {shown, plural, one {One is shown} other {# are shown}}.",
  "cascade.noTrace": "Single messages cannot be followed under this run’s schedule, so nobody can tell who moved whom.",
  "cascade.silent": "Nobody has said anything in this run.",
  "cascade.legend": "Upwards: for; downwards: against; on a burst: turned round by reactance; the thicker, the more people hear it. Hollow: still to come.{complete, select, true {} other { What was said late in the run was not kept; chains may be cut off.}}",
  "cascade.caption": "The cascade that person {who} began at step {step, number, integer}",
  "cascade.step": "Step",
  "cascade.person": "Person",
  "cascade.does": "Does",
  "cascade.movedBy": "Moved by",
  "cascade.said": "Says",
  "cascade.nobody": "nobody",
  "cascade.number": "{value, number, integer}",
  "cascade.opinion": "{value, number, signed}",
  "cascade.relation": DOES,
};
