import type { Place } from "../app.js";
import type { OwnApp } from "../place/create-app.js";
import type { HeldPlaces } from "./held-places.js";
import { tellNobody } from "./nobody.js";
import { parseAddress } from "./parse-address.js";
import { type Kept, printAddress } from "./print-address.js";
import { tellRemarks } from "./tell-remarks.js";

/** Browsers refuse addresses that change more than a hundred times in half a minute. */
const REST = 350;

/** Keeps the address of the page and the place in step, both ways; each room and each story is a step of the browser's own history. */
export function followAddress(app: OwnApp, kept: Kept, held: HeldPlaces): { readonly kept: () => Kept; dispose(): void } {
  let [mine, carried, timer, reading] = [printAddress(app.place, kept), kept, 0, false];
  const rest = () => {
    clearTimeout(timer);
    timer = 0;
  };
  const write = (place: Place, push: boolean) => {
    rest();
    const next = printAddress(place, carried);
    held.remember(next, place);
    if (next === mine) return;
    mine = next;
    // Pages from a file and pages in frames may not write their address.
    try {
      history[push ? "pushState" : "replaceState"](null, "", next === "" ? location.pathname + location.search : `#${next}`);
    } catch {
      return;
    }
  };
  const stop = app.onPlace((place, before) => {
    if (isElsewhere(place, before)) {
      if (timer !== 0) write(before, false);
      return write(place, !reading);
    }
    rest();
    timer = window.setTimeout(() => write(app.place, false), REST);
  });
  const read = () => {
    const text = location.hash.replace(/^#/, "");
    if (text === mine) return;
    const { place, remarks, kept: found } = parseAddress(text);
    rest();
    [carried, mine] = [found, text];
    const own = held.find(text) ?? held.find(printAddress(place, found));
    // A link that was followed is a step of the history already; it may still be written otherwise.
    reading = true;
    app.go(own ?? place, { undo: false });
    reading = false;
    rest();
    if (own === undefined) void tellRemarks(app, remarks);
    tellNobody(app);
  };
  tellNobody(app);
  window.addEventListener("hashchange", read);
  window.addEventListener("popstate", read);
  return {
    kept: () => carried,
    dispose() {
      stop();
      rest();
      window.removeEventListener("hashchange", read);
      window.removeEventListener("popstate", read);
    },
  };
}

const isElsewhere = (place: Place, before: Place): boolean => place.room !== before.room || place.question.scenario !== before.question.scenario;
