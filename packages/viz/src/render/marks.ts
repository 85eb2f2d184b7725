import { shadeOf } from "../theme/attitude-colour.js";
import { campaigned, publicly } from "../footage/footage.js";
import { neighbourhood } from "./neighbourhood.js";
import { outlineOf, RINGED, radiusOf, twoTone } from "./glyph.js";
import type { Moment } from "./moment.js";
import { FLIGHT } from "./moment.js";
import { markScale, type Scene } from "./scene.js";

/** What every agent looks like in one picture: columns that are filled anew for each. */
export interface Marks {
  n: number;
  /** Of marks, against those of the design. */
  scale: number;
  radius: Float32Array;
  /** Shade of the disc, or of the ring where there is one. */
  outer: Uint8Array;
  /** Shade of the core; the same as the disc's where there is no ring. */
  inner: Uint8Array;
  /** 1 where the outer shade is a ring around another core. */
  ringed: Uint8Array;
  /** 1 for agents that nothing has reached yet. */
  hollow: Uint8Array;
  /** 1 for agents that step back. */
  back: Uint8Array;
  /** Thirds of certainty: 0, 1, 2. */
  outline: Uint8Array;
  anyBack: boolean;
}

const sized = (n: number): Marks => ({
  n, scale: 1, radius: new Float32Array(n), outer: new Uint8Array(n), inner: new Uint8Array(n), ringed: new Uint8Array(n), hollow: new Uint8Array(n), back: new Uint8Array(n),
  outline: new Uint8Array(n), anyBack: false,
});

let shared = sized(0);

/** Fills the one set of columns that all drawing shares: valid until the next call. */
export function marksOf(scene: Scene, moment: Moment): Marks {
  const { footage, look, detail } = scene;
  const { n, attitude, expressed, power, certainty, reachedAt } = footage;
  if (shared.n !== n) shared = sized(n);
  const marks = shared;
  marks.scale = markScale(scene);
  const [from, to] = [moment.from * n, moment.to * n];
  const reached = scene.time + (scene.reduced ? 0 : 1 - FLIGHT);
  const everybody = !campaigned(footage);
  const rings = look === "both" && detail !== "points";
  for (let i = 0; i < n; i++) {
    const thought = attitude[from + i]! + moment.mix * (attitude[to + i]! - attitude[from + i]!);
    const stance = expressed[from + i]! + moment.mix * (expressed[to + i]! - expressed[from + i]!);
    const said = publicly(footage, thought, stance);
    const radius = radiusOf(power[from + i]!) * marks.scale;
    const hollow = !everybody && (reachedAt[i] === 0 || reachedAt[i]! > reached) ? 1 : 0;
    marks.radius[i] = radius;
    marks.hollow[i] = hollow;
    marks.ringed[i] = rings && hollow === 0 && radius >= RINGED && twoTone(thought, said) ? 1 : 0;
    marks.inner[i] = shadeOf(look === "say" ? said : thought);
    marks.outer[i] = look === "think" || (marks.ringed[i] === 0 && rings && radius >= RINGED) ? marks.inner[i]! : shadeOf(said);
    marks.outline[i] = outlineOf(certainty[from + i]!);
  }
  marks.anyBack = stepBack(scene, marks.back);
  return marks;
}

/** Says who steps back: all but those that are highlighted, and the selected one with its neighbours. */
function stepBack({ footage, selected, highlighted }: Scene, back: Uint8Array): boolean {
  back.fill(0);
  if (selected === null && highlighted === null) return false;
  back.fill(1);
  if (highlighted !== null) for (let i = 0; i < back.length; i++) if (highlighted[i] === 1) back[i] = 0;
  if (selected !== null) neighbourhood(footage, selected, (i) => { back[i] = 0; });
  return true;
}
