import type { OutTies } from "../../graph/out-ties.js";
import type { Column, ColumnSpec } from "../../population/arena.js";
import { between, choice, count, flag, type NumberShape, unit, type Values } from "../../spec/shape.js";
import { COMPLAINT_COLUMNS, lapsed, MAYBE_PATIENCE, nextOpened, openComplaints, THRESHOLD } from "./complaints.js";
import { hearerAgain } from "./hearer-again.js";
import { bindOutbox, OUTBOX_COLUMNS, type Outbox } from "./outbox.js";
import type { Acts, StrategyPlace } from "./strategy.js";

/** What can be set of an answer, whoever gives it. */
export const answerFields = (weight: NumberShape) => ({
  answer: choice(["apologise", "explain", "compensate"], "explain", {
    help: "what is answered: an apology (opinion 0), what the product is really like (its quality), or an offer", evidence: "literature",
    source: "Herhausen et al. 2019: explaining does best where feelings run high",
  }),
  threshold: THRESHOLD,
  delay: count(0, 1e9, 0, { help: "steps that an answer takes; 0: in the step after the complaint", unit: "steps", evidence: "assumed" }),
  patience: MAYBE_PATIENCE,
  weight,
  trusted: flag(false, { help: "the weight is multiplied by the hearer's trust in the brand and by what persuasion knowledge leaves of it" }),
  pressure: between(0, 1e6, 0.2, { help: "pressure of an answer (x)", evidence: "assumed" }),
  unsolicited: unit(0, { help: "how far an answer comes unasked (u): 0 to a complaint, 1 where the brand barges in", evidence: "assumed", source: "who complains in public asks for an answer" }),
  bystanders: flag(true, { help: "those who hear the complainer by a tie get the answer too" }),
  apology: unit(0.2, { help: "share of what is missing to full trust that an apology wins from the complainer", evidence: "assumed" }),
  informs: unit(0.3, { help: "share of the hearer's doubt that an explanation takes away", evidence: "assumed" }),
  offer: between(-1, 1, 0.3, { help: "opinion that an offer conveys", evidence: "assumed", source: "the default quality of a product" }),
  compensation: unit(0.3, { help: "share of the gap between the complainer's attitude and the offer that the offer closes", evidence: "assumed" }),
  lasting: unit(1, { help: "share by which the complainer's anchor follows", evidence: "assumed", source: "what was made good stays good" }),
});
export type AnswerParams = Values<ReturnType<typeof answerFields>>;

export const ANSWER_COLUMNS: readonly ColumnSpec[] = [...COMPLAINT_COLUMNS, ...OUTBOX_COLUMNS];

/** What single values cannot show of a patience and a delay. */
export const impatience = ({ patience, delay }: AnswerParams) =>
  patience !== null && patience < delay ? [{ path: "patience", expected: `at least the delay, ${delay}, or every complaint lapses before its answer`, received: String(patience) }] : [];

/**
 * Answers complaints, the oldest first and those of one step by key; each complaint once.
 *
 * @param from 1: complaints of those whom the strategy concerns; 0: of the others
 * @param capacity answers that can be given in a step
 */
export function bindAnswers(params: AnswerParams & { readonly id: string }, place: StrategyPlace, from: 0 | 1, capacity: () => number): Acts {
  const { answer, threshold, delay, patience, weight, trusted, pressure, unsolicited, bystanders, informs, offer } = params;
  const opinion = { apologise: 0, explain: place.quality, compensate: offer }[answer];
  const outbox = bindOutbox({
    id: params.id, opinion: opinion + 0, weight, pressure, unsolicited, trusted, informs: answer === "explain" ? informs : 0, claims: answer !== "apologise",
  }, place);
  const stage: Stage = { params, place, outbox, since: place.column.since!, out: bystanders ? place.out() : null };
  return {
    sender: outbox.sender,
    begin(t) {
      outbox.empty(t);
      if (!place.inForce(t)) return;
      openComplaints(place, t, threshold, from);
      if (patience !== null) lapse(stage.since, t, patience);
      answerOldest(stage, t, delay, capacity());
    },
  };
}

interface Stage {
  readonly params: AnswerParams;
  readonly place: StrategyPlace;
  readonly outbox: Outbox;
  readonly since: Column;
  readonly out: OutTies | null;
}

function lapse(since: Column, t: number, patience: number): void {
  for (let i = 0; i < since.length; i++) if (lapsed(since[i]!, t, patience)) since[i] = 0;
}

function answerOldest(stage: Stage, t: number, delay: number, most: number): void {
  const { since, place: { spend, scene: { byKey } } } = stage;
  let left = most;
  for (let opened = nextOpened(since, 0); opened > 0 && opened + delay <= t; opened = nextOpened(since, opened)) {
    for (let r = 0; r < byKey.length; r++) {
      const i = byKey[r]!;
      if (since[i] !== opened) continue;
      if (left === 0 || spend(1) === 0) return;
      left--;
      since[i] = 0;
      giveAnswer(stage, t, i);
    }
  }
}

/** The answer goes to the complainer and to bystanders; what makes up for the complaint is the complainer's alone. */
function giveAnswer({ params, place, outbox, out }: Stage, t: number, i: number): void {
  const { answer, apology, offer, compensation, lasting } = params;
  const { attitude, anchor, market: { trust } } = place.scene.agents;
  outbox.put(t, i);
  if (out !== null) for (let k = out.offsets[i]!; k < out.offsets[i + 1]!; k++) if (!hearerAgain(out, i, k)) outbox.put(t, out.hearers[k]!);
  if (answer === "apologise" && trust !== undefined) trust[i] = trust[i]! + apology * (1 - trust[i]!);
  if (answer === "compensate") {
    attitude[i] = attitude[i]! + compensation * (offer - attitude[i]!);
    anchor[i] = anchor[i]! + lasting * compensation * (offer - anchor[i]!);
  }
}
