import type { Kernel } from "../../population/kernel.js";
import type { Deliver, Scene } from "../../population/scene.js";
import type { Fields, Values } from "../../spec/shape.js";
import type { Channel } from "../channel.js";
import type { Peers } from "../peers.js";
import type { Voice } from "../voice.js";

/** Adds what peers said to what the agents in `active[lo … hi)` heard in step t. */
export type Hear = (t: number, active: Uint32Array, lo: number, hi: number) => void;

/** The same for few and for many; two functions side by side, since what hangs on a function keeps a whole run until a major collection of garbage. */
export interface Listener {
  readonly hear: Hear;
  /** The same for all of `active[0 … count)`, in portions of about `slice` agents' work; yields how much was done. Absent: it is done at once. */
  readonly sliced?: (t: number, active: Uint32Array, count: number, slice: number) => Generator<number>;
}

/** What a hearing is bound to. */
export interface Listening {
  readonly scene: Scene;
  readonly voice: Voice;
  readonly channels: readonly Channel[];
  readonly peers: Peers;
  readonly deliver: Deliver;
  /** Names of the network's layers of ties, for channels heard along one of them; none by default. */
  readonly layers?: readonly string[];
  /** Not everybody is believed like any peer: words are weighed by `voice.credence`; false by default. */
  readonly credited?: boolean;
}

/** Whether all is said in one channel that reaches all ties and nobody else, and everybody is believed alike: what the fast ways of summing take for granted. */
export const isPlain = ({ channels, credited = false }: Listening): boolean => {
  const { audience, strangers, layer } = channels[0]!;
  return channels.length === 1 && audience === null && strangers === 0 && layer === null && !credited;
};

/** How agents listen: to whom, and how much an opinion at a distance counts. */
export interface Hearing<F extends Fields = Fields> {
  /** kebab-case; the catalog key. */
  readonly name: string;
  readonly summary: string;
  readonly source: string | null;
  readonly params: F;
  /** Not everybody who speaks is heard, so single messages cannot be followed to their origin. */
  readonly selective?: boolean;
  /** Whether the own attitude counts as one more message, of strength 1 and without pressure, after those of peers. */
  self?(params: Values<F>): boolean;
  /** A confidence kernel, if opinions at a distance count otherwise; applies to brand messages too. */
  kernel?(params: Values<F>): Kernel;
  /** Once per run; may allocate. Absent: everybody hears all who speak to them. */
  bind?(params: Values<F>, listening: Listening): Hear | Listener;
  /** Hears and closes a share of the gap in one pass, to the same bits as one after the other; for steps in which all speak. Null where that cannot be. */
  approach?(params: Values<F>, listening: Listening, share: number): Hear | null;
}

export function defineHearing<const F extends Fields>(hearing: Hearing<F>): Hearing<F> {
  return hearing;
}
