import { type Column, number } from "./column.js";

const share = { minimum: 0, maximum: 1 };
const attitude = { minimum: -1, maximum: 1 };
const counted = (unit: string) => ({ minimum: 0, unit });

/** What outcomes of the library mean; means are over all agents and the window's steps. */
const KNOWN: Readonly<Record<string, readonly [description: string, more: Partial<Column>]>> = {
  m_private_mean: ["mean private attitude to the brand", attitude],
  m_public_mean: ["mean of what people would say before everybody", attitude],
  m_gap: ["mean distance between what is said and what is thought", { minimum: 0, maximum: 2 }],
  m_opposed: ["share whose public evaluation is below −0.1", share],
  m_threat: ["mean perceived threat to autonomy", share],
  m_utterances: ["utterances of the whole run", counted("utterances")],
  m_passed_on: ["utterances that pass on the message that moved their speaker", counted("utterances")],
  m_contradicted: ["utterances that contradict or invert the message that moved their speaker", counted("utterances")],
  m_inverted: ["utterances that invert the message that moved their speaker", counted("utterances")],
  m_contacts: ["contacts with campaigns, and with a brand that answers", counted("contacts")],
  m_contacts_per_peer_message: ["contacts for each message heard from a peer", counted("contacts per message")],
  m_reach: ["share of agents that the first campaign reached, by a contact or by word of mouth", share],
  m_backfire: ["share of the exposed whose public evaluation moved against the first campaign by more than 0.05, against the run without it", share],
  m_lift: ["share of the exposed whose public evaluation moved with the first campaign by more than 0.05, against the run without it", share],
  m_not_reached: ["share of agents that the first campaign did not reach", share],
  m_pushed_back: ["share of agents that moved against the first campaign", share],
  m_went_along: ["share of agents that moved with the first campaign", share],
  m_kept_quiet: ["share of agents that were reached, did not move, and never spoke afterwards", share],
  m_shrugged_off: ["share of agents that were reached, did not move, and spoke", share],
  m_largest_cascade_size: ["utterances of the largest cascade; only where events are recorded", counted("utterances")],
  m_largest_cascade_depth: ["depth of the largest cascade; only where events are recorded", counted("generations")],
  m_largest_cascade_structural_virality: ["mean distance between utterances of the largest cascade; only where events are recorded", { minimum: 0, unit: "replies" }],
};

/** The column of an outcome; a market's and a strategy's are named by themselves. */
export function outcomeColumn(name: string): Column {
  const known = KNOWN[name];
  if (known !== undefined) return number(name, known[0], known[1]);
  if (name.startsWith("m_acts_")) return number(name, "acts that the strategy of this name paid for", counted("acts"));
  return number(name, "at the end: the share of agents who have it, or its mean, as the market's part of this name tells it");
}
