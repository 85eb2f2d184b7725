import { strengthsOf } from "../graph/strengths.js";
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
  const { column, mask } = strengthsOf(ties);
  const { peers } = scenario;
  const { publicness, unsolicited } = scenario.channels[0]!;
  const luck = scene.stream("meet");
  const pair = new Uint32Array(2);
  const talk = (i: number, j: number, e: number) => {
    pair[0] = i;
    pair[1] = j;
    const x = column[e & mask]!;
    for (let k = 0; k < 2; k++) {
      const other = pair[1 - k]!;
      const o = said(publicness, attitude[other]!, expressed[other]!) + 0;
      deliver(heard, pair[k]!, peerWeight(x, peers, o), x, unsolicited, o);
    }
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
      const rank = pickIndex(luck, n, q, 0);
      const i = keys === null ? rank : byKey[rank]!;
      const row = offsets[i + 1]! - offsets[i]!;
      if (row === 0) continue;
      const e = offsets[i]! + pickIndex(luck, row, q, 1);
      if (together === undefined) talk(i, speakers[e]!, e);
      else together(i, speakers[e]!);
    }
  };
}
