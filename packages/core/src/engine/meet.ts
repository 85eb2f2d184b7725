import { strengthOf } from "../graph/ties.js";
import type { Respond, Step } from "../influence/rule.js";
import type { Deliver, Scene } from "../population/scene.js";
import { pickIndex } from "../random/pick.js";
import type { Scenario } from "../scenario/scenario.js";
import { said } from "../wom/channel.js";
import { peerWeight } from "../wom/peers.js";

/**
 * Meetings of two along a tie, one after another; the draws of meeting q of a step have the address q.
 *
 * Both hear the other's stance in the main channel, then both answer.
 * @param together what two agents do when the rule says so itself
 */
export function bindMeetings(
  meetings: number, scenario: Scenario, scene: Scene, deliver: Deliver, respond: Respond, step: Step, together?: (i: number, j: number) => void,
): (t: number) => void {
  const { ties, byKey, agents: { attitude, expressed }, heard } = scene;
  const { n, offsets, speakers, keys } = ties;
  const { peers } = scenario;
  const { publicness, unsolicited } = scenario.channels[0]!;
  const luck = scene.stream("meet");
  const pair = new Uint32Array(2);
  const talk = (i: number, j: number, x: number) => {
    const ei = said(publicness, attitude[i]!, expressed[i]!) + 0;
    const ej = said(publicness, attitude[j]!, expressed[j]!) + 0;
    deliver(heard, i, peerWeight(x, peers, ej), x, unsolicited, ej);
    deliver(heard, j, peerWeight(x, peers, ei), x, unsolicited, ei);
    pair[0] = i;
    pair[1] = j;
    respond(step);
    heard.any[i] = 0;
    heard.any[j] = 0;
  };
  return (t) => {
    luck.at(t);
    step.t = t;
    step.active = pair;
    step.lo = 0;
    step.hi = 2;
    for (let q = 0; q < meetings; q++) {
      const rank = pickIndex(luck.u32(q, 0), n);
      const i = keys === null ? rank : byKey[rank]!;
      const row = offsets[i + 1]! - offsets[i]!;
      if (row === 0) continue;
      const e = offsets[i]! + pickIndex(luck.u32(q, 1), row);
      if (together === undefined) talk(i, speakers[e]!, strengthOf(ties, e));
      else together(i, speakers[e]!);
    }
  };
}
