import type { Footage } from "../footage/footage.js";
import { communityDiscs } from "../layout/community-discs.js";
import { fitSquare } from "../layout/fit-square.js";
import { layoutInWorker } from "../layout/layout-in-worker.js";
import { layoutKey } from "../layout/layout-key.js";

/** Where everybody stands, at once or later. */
export type Positions = Float32Array | Promise<Float32Array>;

/** Finds places for whoever a store shows. */
export interface StagePlaces {
  /** Asks for places where the network is another than before. */
  follow(footage: Footage): void;
  /** Takes over given places; communities as discs in place of those that fail to come. */
  take(positions: Positions, footage: Footage): void;
  dispose(): void;
}

/** @param place hears of places, or of null as long as there are none */
export function stagePlaces(place: (positions: Float32Array | null) => void): StagePlaces {
  let [key, footageNow, running]: [string, Footage | null, AbortController | null] = ["", null, null];
  const take = (positions: Positions, footage: Footage) => {
    running?.abort();
    const mine = (running = new AbortController());
    [key, footageNow] = [layoutKey(footage), footage];
    if (positions instanceof Float32Array) return place(positions);
    place(null);
    const arrive = (found: Float32Array) => void (mine.signal.aborted || place(found));
    positions.then(arrive, () => arrive(fitSquare(communityDiscs(footage))));
  };
  const lay = (footage: Footage) => {
    const end = new AbortController();
    const laid = layoutInWorker(footage, { signal: end.signal });
    take(laid, footage);
    running!.signal.addEventListener("abort", () => end.abort());
  };
  return {
    take,
    follow(footage) {
      if (footage === footageNow) return;
      if (layoutKey(footage) === key) footageNow = footage;
      else lay(footage);
    },
    dispose: () => running?.abort(),
  };
}
