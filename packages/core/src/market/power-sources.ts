import type { Ties } from "../graph/ties.js";
import { midRanks } from "../population/mid-ranks.js";
import { unit } from "../spec/shape.js";
import { definePart } from "./part.js";
import { type PowerSources, powerFrom } from "./power-from.js";

const most = (help: string) => unit(0.25, { help, evidence: "assumed", source: "all four alike: Labrecque et al. 2013 give no numbers" });

const NOTHING_YET = -1;

const POWER_SOURCES_PARAMS = {
  demand: most("most power that having bought gives (omega_d)"),
  information: most("most power that information gives: expertise where the market has doubt, else drawn evenly (omega_i)"),
  network: most("most power that being heard by more than others gives (omega_n)"),
  crowd: most("most power that a large community gives (omega_c)"),
};

/** Power is what its sources give, until something else sets it; it is given anew only to those whose sources changed. */
export const powerSources = definePart({
  name: "powerSources",
  summary: "Power comes from four sources: demand, information, network and crowd.",
  source: "Labrecque et al. 2013, Journal of Interactive Marketing 27, 257-269, for the sources; the equation is ours",
  params: POWER_SOURCES_PARAMS,
  columns: [
    { name: "demand", holds: "f64" }, { name: "information", holds: "f64" }, { name: "network", holds: "f64" }, { name: "crowd", holds: "f64" },
    { name: "givenPower", holds: "f64" },
  ],
  begin(omegas, place) {
    const sources = place.scene.agents.market as unknown as Sources;
    const { agents, keys, stream, ties } = place.scene;
    const luck = stream("market:powerSources:information");
    const hearers = hearersOf(ties);
    const standing = midRanks(hearers);
    const community = place.community();
    const sizes = new Uint32Array(agents.n);
    for (const own of community) sizes[own]!++;
    const largest = sizes.reduce((most, size) => Math.max(most, size), 1);
    for (let i = 0; i < agents.n; i++) {
      sources.information[i] = agents.market.expertise?.[i] ?? luck.uniform(keys[i]!);
      sources.network[i] = standing[hearers[i]!]!;
      sources.crowd[i] = sizes[community[i]!]! / largest;
    }
    sources.givenPower.fill(NOTHING_YET);
    give(omegas, sources, agents.power);
  },
  settle(omegas, { scene: { agents } }) {
    const sources = agents.market as unknown as Sources;
    return () => {
      if (sources.adopted !== undefined) demandBought(sources.demand, sources.adopted);
      give(omegas, sources, agents.power);
    };
  },
});

interface Sources {
  readonly demand: Float64Array;
  readonly information: Float64Array;
  readonly network: Float64Array;
  readonly crowd: Float64Array;
  /** What they gave last. */
  readonly givenPower: Float64Array;
  readonly adopted?: Uint32Array;
}

/** (n) how many hear each agent; a hearer counts once for each layer. */
function hearersOf({ n, m, speakers }: Ties): Uint32Array {
  const hearers = new Uint32Array(n);
  for (let e = 0; e < m; e++) hearers[speakers[e]!]!++;
  return hearers;
}

function demandBought(demand: Float64Array, adopted: Uint32Array): void {
  for (let i = 0; i < demand.length; i++) if (adopted[i] !== 0) demand[i] = 1;
}

/** Gives power to those whose sources give another than before, and leaves the others with what they have. */
function give(omegas: PowerSources, { demand, information, network, crowd, givenPower }: Sources, power: Float64Array): void {
  for (let i = 0; i < power.length; i++) {
    const given = powerFrom(omegas, demand[i]!, information[i]!, network[i]!, crowd[i]!);
    if (given === givenPower[i]) continue;
    givenPower[i] = power[i] = given;
  }
}
