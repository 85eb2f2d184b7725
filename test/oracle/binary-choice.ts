/*
 * H7: the agent holds one of two opinions and does one of four things: conforms with probability con, is
 * independent with probability ind (then flips with probability `flip`), opposes with probability ins * u * v,
 * and otherwise keeps its opinion. u is the pressed share Su/Sx; v the publicness of the channel.
 * It conforms to the sign of the mean heard and opposes the sign of those who press; faced with no sign it keeps its own.
 */

export interface BinaryAgent {
  readonly power: number;
  readonly certainty: number;
  readonly powerErosion: number;
  readonly opinion: -1 | 1;
}

export interface BinaryChances {
  readonly conform: number;
  readonly independent: number;
  readonly oppose: number;
}

const towards = (value: number, own: -1 | 1): -1 | 1 => (value > 0 ? 1 : value < 0 ? -1 : own);

export function binaryChances(agent: BinaryAgent, unsolicited: number, publicness: number): BinaryChances {
  const K = 1 - agent.powerErosion * (1 - agent.certainty);
  const oppose = agent.power * (1 - K) * unsolicited * publicness;
  return { conform: 1 - agent.power, independent: agent.power * K, oppose };
}

/** The opinion of t+1, given two uniform numbers in [0, 1): which act, and whether independence flips. */
export function binaryChoice(
  agent: BinaryAgent,
  heard: { readonly mean: number; readonly pressed: number; readonly unsolicited: number; readonly publicness: number },
  flip: number,
  luck: { readonly act: number; readonly flip: number },
): -1 | 1 {
  const { conform, independent, oppose } = binaryChances(agent, heard.unsolicited, heard.publicness);
  if (luck.act < conform) return towards(heard.mean, agent.opinion);
  if (luck.act < conform + independent) return luck.flip < flip ? towards(-agent.opinion, agent.opinion) : agent.opinion;
  if (luck.act < conform + independent + oppose) return towards(-heard.pressed, agent.opinion);
  return agent.opinion;
}
