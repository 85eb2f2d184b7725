import type { Scene } from "../population/scene.js";
import type { Touch } from "../population/touch.js";
import { draw13 } from "../random/draw13.js";
import type { Stream } from "../random/stream.js";
import type { Channel } from "./channel.js";
import { said } from "./channel.js";
import { inclination, provoked, type Speaking, unsilenced } from "./speaking.js";
import type { Voice } from "./voice.js";

const TWO32 = 4294967296;

/** Decides who of `present[lo … hi)` (by ascending key) speaks in step t, where, and what they say; a step begins at 0. */
export type Express = (t: number, present: Uint32Array, lo: number, hi: number) => void;

/** @param touch what contacts of the step moved people to: to speak, and where; null where none does */
export function bindExpress(speaking: Speaking, channels: readonly Channel[], scene: Scene, voice: Voice, touch: Touch | null = null): Express {
  const stage: Stage = {
    speaking, scene, voice, urge: touch?.urge ?? null, invited: touch?.invited ?? null, publicness: channels.map((c) => c.publicness), shares: channels.map((c) => c.share), several: channels.length > 1,
    speak: scene.stream("speak"), where: scene.stream("channel"),
  };
  return (t, present, lo, hi) => express(stage, t, present, lo, hi);
}

interface Stage {
  readonly speaking: Speaking;
  readonly scene: Scene;
  readonly voice: Voice;
  readonly urge: Float64Array | null;
  readonly invited: Uint8Array | null;
  readonly publicness: readonly number[];
  readonly shares: readonly number[];
  readonly several: boolean;
  readonly speak: Stream;
  readonly where: Stream;
}

/** A function of its own, not a closure, so that it stays compiled from run to run. */
function express({ speaking, scene, voice, urge, invited, publicness, several, shares, speak, where }: Stage, t: number, present: Uint32Array, lo: number, hi: number): void {
  const { floor, negativeVoice, silence, reactantVoice } = speaking;
  const { attitude, expressed, certainty, power, threat, activity, lastHeard, spokeAt } = scene.agents;
  const { spoke, opinion, channel, speakers } = voice;
  const { keys } = scene;
  const square = speaking.curve === "square";
  const steady = floor === 1 && silence === 0;
  speak.at(t);
  if (several) where.at(t);
  const { k0, k1 } = speak;
  if (lo === 0) spoke.fill(0);
  let count = lo === 0 ? 0 : voice.count;
  for (let k = lo; k < hi; k++) {
    const i = present[k]!;
    const most = urge === null ? activity[i]! : Math.max(activity[i]!, urge[i]!);
    const E = expressed[i]!;
    if (!steady || most < 1) {
      const luck = draw13(k0, k1, keys[i]!, 0);
      if (luck >= provoked(most, reactantVoice, 1, most) * TWO32) continue;
      const inclined = inclination(most, floor, square, negativeVoice, E);
      const left = unsilenced(inclined, silence, power[i]!, certainty[i]!, E, lastHeard[i]!);
      if (luck >= provoked(left, reactantVoice, threat[i]!, most) * TWO32) continue;
    }
    const asked = invited === null ? 0 : invited[i]!;
    const c = asked > 0 ? asked - 1 : several ? pickChannel(shares, where, keys[i]!) : 0;
    spoke[i] = 1;
    channel[i] = c;
    opinion[i] = said(publicness[c]!, attitude[i]!, E) + 0;
    spokeAt[i] = t + 1;
    speakers[count++] = i;
  }
  voice.count = count;
}

/** The channel that an agent's draw falls to, by cumulative share. */
function pickChannel(shares: readonly number[], where: Stream, key: number): number {
  const u = where.uniform(key);
  const last = shares.length - 1;
  let c = 0;
  for (let sum = shares[0]!; c < last && u >= sum; sum += shares[++c]!);
  return c;
}
