import { between, group, unit, type Value } from "../spec/shape.js";

export const PEERS = group({
  trust: unit(0.7, { help: "how far peers are believed", evidence: "literature", source: "Forrester US 2012, friends; only the ordering is evidence" }),
  negativity: between(1, 2, 1, { help: "how much more a negative opinion weighs (beta)", evidence: "literature", source: "disputed: an option, not a law" }),
  strangerTrust: unit(0.46, { help: "how far strangers are believed", evidence: "literature", source: "Forrester US 2012, strangers' reviews; only the ordering is evidence", later: true }),
  strangerStrength: between(0, 1e6, 0.3, { help: "strength of the tie that a stranger's words press like", evidence: "assumed", source: "a weak tie", later: true }),
  askStrangers: unit(0, { help: "share of questions put to any other agent (a review site) in place of those one is tied to", evidence: "assumed", later: true }),
  seek: unit(0, { help: "probability per step that a wholly uncertain agent asks one it listens to", evidence: "assumed" }),
}, { help: "what people are to one another" });
export type Peers = Value<typeof PEERS>;

/** Evidence weight of a peer's opinion: `w = tie × trust × β^[e<0]`; its pressure is the tie's strength alone. */
export const peerWeight = (strength: number, { trust, negativity }: Peers, opinion: number): number =>
  opinion < 0 ? strength * trust * negativity : strength * trust;

/** Evidence weight of a stranger's opinion; it presses like a tie of `strangerStrength`. */
export const strangerWeight = ({ strangerStrength, strangerTrust, negativity }: Peers, opinion: number): number =>
  opinion < 0 ? strangerStrength * strangerTrust * negativity : strangerStrength * strangerTrust;
