import type { Footage } from "../footage/footage.js";
import type { Turns } from "../footage/turns.js";
import type { Theme } from "../theme/theme.js";

/** How much of each agent is drawn: all of it, size and two colours, or a point. */
export type Detail = "full" | "simple" | "points";

/** Whether agents show both what they say and what they think, or one of them. */
export type Look = "both" | "say" | "think";

/** All that one picture of a network depends on: the same scene is the same picture. */
export interface Scene {
  readonly footage: Footage;
  /** In steps; a fraction lies on the way to the next picture. */
  readonly time: number;
  /** (2 n) x and y of each agent, px of the canvas. */
  readonly positions: Float32Array;
  /** Counts up where positions move within the same array. */
  readonly moved?: number;
  /** How much nearer than when all is seen; above 0. */
  readonly scale: number;
  /** Of the canvas, px. */
  readonly width: number;
  readonly height: number;
  readonly detail: Detail;
  /** An agent with a ring around it, whose neighbours stay while the rest steps back; null for none. */
  readonly selected: number | null;
  /** (n) 1 for agents that stay while the rest steps back; null where all do. */
  readonly highlighted: Uint8Array | null;
  readonly theme: Theme;
  /** Still pictures: arrows for flights, marks for bursts. */
  readonly reduced: boolean;
  readonly look: Look;
  readonly turns: Turns;
  /** (turns) 1 where a burst may show, as `burstPlan` says; null or absent: all of them. The others leave burrs at once. */
  readonly bursts?: Uint8Array | null;
  /** (n) 1 for agents that fare otherwise in the run that this one is compared with; null without one. */
  readonly differing: Uint8Array | null;
  /** (n) 1 for agents that are paid for what they say, a second outline around them; null or absent where that is not to be seen. */
  readonly fakes?: Uint8Array | null;
}

/** Width of the canvas, px, that an agent has to itself at least for marks of full size. */
const ROOM = 40;

/** Size of marks, 1 for those of the design: smaller where agents lie close together, larger when one is near. */
export function markScale({ footage: { n }, width, height, scale }: Pick<Scene, "footage" | "width" | "height" | "scale">): number {
  const room = Math.sqrt((width * height) / Math.max(1, n));
  return Math.min(2, Math.max(0.3, Math.min(1.15, room / ROOM) * Math.sqrt(Math.max(0.25, scale))));
}
