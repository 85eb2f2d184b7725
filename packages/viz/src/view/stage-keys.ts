import { neighbourhood } from "../render/neighbourhood.js";
import type { Store } from "../store/store.js";
import type { Frame } from "./camera.js";
import { type Direction, nextToward } from "./stage-nearest.js";
import { tellPerson } from "./stage-telling.js";

export interface StageActs {
  readonly points: () => Float32Array | null;
  /** Who lies nearest to a place in px; null when nobody lies anywhere. */
  readonly nearest: (x: number, y: number) => number | null;
  readonly frame: () => Frame;
  readonly select: (agent: number | null) => void;
  readonly why: (agent: number) => void;
  readonly zoom: (by: number | "all") => void;
  readonly say: (text: string) => void;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };
const ZOOMS: Readonly<Record<string, number | "all">> = { "+": 1.5, "=": 1.5, "-": 1 / 1.5, _: 1 / 1.5, "0": "all" };

/** Answers a key; false when it is none of the stage's. */
export function stageKey(key: string, store: Store, acts: StageActs): boolean {
  const { selected, words } = store.state;
  const direction = ARROWS[key];
  if (direction !== undefined) walk(direction, store, acts);
  else if (ZOOMS[key] !== undefined) acts.zoom(ZOOMS[key]);
  else if (key === "Enter" && selected !== null) acts.why(selected);
  else if (key === "Escape" && selected !== null) {
    acts.select(null);
    acts.say(words("stage.letGo"));
  } else return false;
  return true;
}

/** To the next of those whom one has a tie with; where there is none that way, to whoever is. From nobody: to who is in the middle. */
function walk(direction: Direction, store: Store, { points, nearest, frame, select, say }: StageActs): void {
  const { footage, selected, words } = store.state;
  const at = points();
  if (at === null) return;
  const next = selected === null ? nearest(frame().width / 2, frame().height / 2) : (nextToward(at, selected, direction, tiedTo(footage, selected)) ?? nextToward(at, selected, direction, everybody(footage.n)));
  if (next === null) return say(words("stage.nobodyThere"));
  select(next);
  say(tellPerson(store.state, next));
}

function tiedTo(footage: Store["state"]["footage"], i: number): number[] {
  const all: number[] = [];
  neighbourhood(footage, i, (other) => all.push(other));
  return all;
}

function* everybody(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}
