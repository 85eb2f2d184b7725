import type { When } from "../when.js";
import { choice, count, maybe, unit } from "../../spec/shape.js";
import { defineStrategy, type StrategyPlace } from "./strategy.js";

export const empower = defineStrategy({
  name: "empower",
  summary: "The brand lets people decide (a vote, co-creation): they feel more powerful; later it keeps its promise or breaks it.",
  source: "Fuchs, Prandelli & Schreier 2010, doi:10.1509/jmkg.74.1.65, for ownership; the mechanism is ours",
  params: {
    gain: unit(0.5, { help: "share of what is missing to full power that taking part gives", evidence: "assumed" }),
    source: choice(["demand", "information", "network", "crowd"], "crowd", {
      help: "source of power that it adds to, where the market knows them", evidence: "literature", source: "Labrecque et al. 2013",
    }),
    after: maybe(count(1, 1e9, undefined, { help: "steps until the outcome; null: there never is one", unit: "steps" })),
    outcome: choice(["kept", "broken"], "kept", { help: "whether the brand does what was decided" }),
    winners: unit(0.41, { help: "share of those who took part whose choice wins", evidence: "literature", source: "M&M's Global Color Vote 2002: purple won with 41 %" }),
    ownership: unit(0.2, {
      help: "share of their way to +1 that winners go when the promise is kept", evidence: "assumed", source: "Fuchs et al. 2010 find ownership and more demand, not a better evaluation",
    }),
    closing: unit(0.3, { help: "share of what is missing to full certainty that is gained when it is kept", evidence: "assumed" }),
    letdown: unit(0.3, { help: "share of certainty that is lost when it is broken", evidence: "assumed" }),
    trustLoss: unit(0.3, { help: "share of trust that is lost when it is broken", evidence: "assumed" }),
  },
  columns: [{ name: "tookPart", holds: "u8" }, { name: "heldAt", holds: "u32", fixed: 1 }],
  opposes: (one, other) => one.after !== null && other.after !== null && one.outcome !== other.outcome,
  mistakes: neverComing,
  bind(params, place) {
    const { id, gain, source, after, outcome } = params;
    const { inForce, scene: { agents, keys, stream } } = place;
    const tookPart = place.column.tookPart as Uint8Array;
    const heldAt = place.column.heldAt as Uint32Array;
    const power = (agents.market[source] ?? agents.power) as Float64Array;
    const luck = stream(`strategy:${id}:winner`);
    const wins = (i: number) => luck.bernoulli(params.winners, keys[i]!);
    return {
      begin(t) {
        if (!inForce(t)) return;
        if (heldAt[0] === 0) {
          heldAt[0] = t + 1;
          hold(place, gain, power, tookPart);
        }
        if (after === null || t + 1 !== heldAt[0]! + after) return;
        luck.at(t);
        if (outcome === "broken") breakPromise(params, place, tookPart);
        else keepPromise(params, place, tookPart, wins);
      },
    };
  },
});

interface Timing { readonly from: number; readonly until: number | null; readonly when: When; readonly after: number | null; readonly outcome: string }

/** An outcome that is set and never comes. */
function neverComing({ from, until, when, after, outcome }: Timing): readonly { readonly path: string; readonly expected: string; readonly received: string }[] {
  if (after === null) return outcome === "broken" ? [{ path: "after", expected: "steps until the outcome, since outcome is broken", received: "null: there never is one" }] : [];
  if (when === null && until !== null && until <= from + after) return [{ path: "until", expected: `null, or a step after the outcome in step ${from + after}`, received: String(until) }];
  if (when !== null && when.lasts !== null && when.lasts <= after) return [{ path: "when.lasts", expected: `null, or more than the ${after} steps until the outcome`, received: String(when.lasts) }];
  return [];
}

interface Outcome { readonly ownership: number; readonly closing: number; readonly letdown: number; readonly trustLoss: number }

/** Those concerned take part by ascending key, as far as the budget goes. */
function hold({ spend, concerned, scene: { byKey, agents: { empowered } } }: StrategyPlace, gain: number, power: Float64Array, tookPart: Uint8Array): void {
  for (let r = 0; r < byKey.length; r++) {
    const i = byKey[r]!;
    if (concerned[i] === 0 || spend(1) === 0) continue;
    tookPart[i] = 1;
    empowered[i] = 1;
    power[i] = power[i]! + gain * (1 - power[i]!);
  }
}

function keepPromise({ ownership, closing }: Outcome, { scene: { agents: { attitude, certainty } } }: StrategyPlace, tookPart: Uint8Array, wins: (i: number) => boolean): void {
  for (let i = 0; i < tookPart.length; i++) {
    if (tookPart[i] === 0) continue;
    certainty[i] = certainty[i]! + closing * (1 - certainty[i]!);
    if (wins(i)) attitude[i] = attitude[i]! + ownership * (1 - attitude[i]!);
  }
}

function breakPromise({ letdown, trustLoss }: Outcome, { scene: { agents: { certainty, market: { trust } } } }: StrategyPlace, tookPart: Uint8Array): void {
  for (let i = 0; i < tookPart.length; i++) {
    if (tookPart[i] === 0) continue;
    certainty[i] = certainty[i]! * (1 - letdown);
    if (trust !== undefined) trust[i] = trust[i]! * (1 - trustLoss);
  }
}
