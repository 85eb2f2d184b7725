import { stepKeys } from "./world-file.mjs";

/** Steps whose keys a world file holds: more than any measurement takes. */
const STEPS = 16384;

/** What the limit needs of a model to do the same work, by column. */
export const worlds = {
  "dual-power": ({ scenario, scene: { ties, agents, stream } }) => {
    const { rule, speaking, channels: [channel], peers, campaigns: [campaign] } = scenario;
    const load = campaign.rate * campaign.push;
    return {
      ...graphOf(ties), strength: ties.strength,
      attitude: agents.attitude, anchor: agents.anchor, expressed: agents.expressed, certainty: agents.certainty,
      power: agents.power, erosion: agents.erosion, activity: agents.activity,
      keys: stepKeys([stream("speak"), stream(`contact:${campaign.id}`)], STEPS),
      params: Float64Array.of(
        rule.influence, rule.certaintyResistance, rule.tolerance, rule.reactance, rule.conformity, rule.threatBlock, rule.saturation,
        rule.anchoring, rule.threatMemory, speaking.floor, speaking.negativeVoice, speaking.silence, speaking.reactantVoice,
        channel.publicness, channel.unsolicited, peers.trust, peers.negativity,
        campaign.valence, campaign.weight, campaign.pressure, campaign.unsolicited, Math.floor(load), (load % 1) * 2 ** 32,
      ),
    };
  },
  "hegselmann-krause": ({ scenario, scene: { ties, agents } }) => ({
    ...graphOf(ties), attitude: agents.attitude, params: Float64Array.of(scenario.hear.epsilon),
  }),
  deffuant: ({ scenario, scene: { ties, agents, stream } }) => ({
    ...graphOf(ties), attitude: agents.attitude, keys: stepKeys([stream("meet")], STEPS),
    params: Float64Array.of(scenario.rule.mu, scenario.rule.epsilon),
  }),
};

const graphOf = ({ offsets, speakers }) => ({ offsets, speakers });

/** The state that both must agree on, in the order in which the limit dumps it. */
export const states = {
  "dual-power": ({ scene: { agents, arena }, clock }) => [
    agents.attitude, agents.expressed, agents.threat, agents.confidence, agents.lastHeard,
    agents.reaction, agents.spokeAt, arena.column["campaign0.contactedAt"], clock.row,
  ],
  "hegselmann-krause": ({ scene: { agents } }) => [agents.attitude],
  deffuant: ({ scene: { agents } }) => [agents.attitude],
};
