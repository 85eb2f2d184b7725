import { type Footage, pictureAt } from "../footage/footage.js";
import type { Turns } from "../footage/turns.js";
import { burstPlan } from "../render/burst-plan.js";
import type { Look, Scene } from "../render/scene.js";
import type { State } from "../store/store.js";
import type { Frame } from "./camera.js";
import type { Detail } from "./level-of-detail.js";
import { differingAt } from "./stage-differing.js";

/** What a stage shows beside the state. */
export interface SceneLook {
  readonly look: Look;
  readonly fakes: Uint8Array | null;
  /** Pictures a second at which time runs. */
  readonly rate: number;
}

export interface Seen {
  /** (2 n) px. */
  readonly points: Float32Array;
  readonly frame: Frame;
  readonly scale: number;
  readonly detail: Detail;
  /** Another number whenever points have moved. */
  readonly version: number;
}

/** Makes scenes of states; what is the same from frame to frame is reckoned once. */
export function sceneMaker() {
  const plan = remember((who: Turns, points: Float32Array, _version: number, rate: number) => burstPlan(who, points, rate));
  const differing = remember((footage: Footage, compared: Footage | null, _here: number, time: number) => differingAt(footage, compared, time));
  return ({ footage, compared, time, selected, highlighted, theme, reduced }: State, { points, frame, scale, detail, version }: Seen, { look, fakes, rate }: SceneLook): Scene => {
    const who = footage.turns;
    const step = pictureAt(footage, time) * footage.stride;
    return {
      footage, time, positions: points, moved: version, scale, width: frame.width, height: frame.height, detail: detail === "communities" ? "points" : detail,
      selected: selected !== null && selected < footage.n ? selected : null, highlighted: highlighted?.length === footage.n ? highlighted : null, theme, reduced, look, turns: who,
      bursts: plan(who, points, version, rate), differing: differing(footage, compared, step, step), fakes: fakes?.length === footage.n ? fakes : null,
    };
  };
}

/** Reckons again only when an argument differs from the last time. */
function remember<A extends readonly unknown[], T>(reckon: (...args: A) => T): (...args: A) => T {
  let last: { readonly args: A; readonly value: T } | null = null;
  return (...args) => {
    if (last === null || args.some((each, k) => !Object.is(each, last!.args[k]))) last = { args, value: reckon(...args) };
    return last.value;
  };
}
