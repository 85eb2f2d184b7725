import type { Place } from "../app.js";
import type { KeptHere } from "../shell/kept-here.js";
import { parseAddress, type Parsed } from "./parse-address.js";
import { printPlace, readPlace } from "./place-file.js";
import type { Remark } from "./remark.js";

/** Places that a link cannot hold whole, by their address. */
export interface HeldPlaces {
  remember(address: string, place: Place): void;
  find(address: string): Place | undefined;
}

const KEY = "place";
const MOST = 200;

/** Whether something of a place is from a file: a scenario of one's own, or people. */
const isOwn = ({ question: { scenario, network } }: Place): boolean => typeof scenario !== "string" || network !== null;

/** Holds them, and the first one, as long as the page is open; the last one over a reload, too. */
export function createHeldPlaces(kept: KeptHere, first: readonly [address: string, place: Place]): HeldPlaces {
  const held = new Map(isOwn(first[1]) ? [first] : []);
  return {
    remember(address, place) {
      held.delete(address);
      if (isOwn(place)) held.set(address, place);
      if (held.size > MOST) held.delete(held.keys().next().value!);
      kept.set(KEY, isOwn(place) ? JSON.stringify([address, printPlace(place)]) : "");
    },
    find: (address) => held.get(address),
  };
}

/** The place of an address that was held before the page was loaded anew, without the people of a file, which are not kept; null where there is none. Never throws. */
export function restored(hash: string, kept: KeptHere): Parsed | null {
  const address = hash.replace(/^#/, "");
  const [of, file] = pairIn(kept.get(KEY));
  const settled = of === address ? readPlace(file) : null;
  return settled === null ? null : { place: settled.place, remarks: reloaded(settled.remarks), kept: parseAddress(address).kept };
}

/** What is said of people from a file is said once, with what their columns were taken for. */
function reloaded(remarks: readonly Remark[]): readonly Remark[] {
  const columns = remarks.filter(({ key }) => key === "address.column").map(({ values: { name, column } }) => `${name} = ${column}`);
  const rest = remarks.filter(({ key }) => key !== "address.column");
  return rest.map((each) => (each.key === "address.people" ? { key: "address.reloaded", values: { ...each.values, columns: columns.join(", "), columned: String(columns.length > 0) } } : each));
}

function pairIn(text: string | null): readonly [address: string | null, file: string] {
  try {
    const pair: unknown = JSON.parse(text || "null");
    return Array.isArray(pair) && pair.length === 2 && pair.every((each) => typeof each === "string") ? (pair as [string, string]) : [null, ""];
  } catch {
    return [null, ""];
  }
}
