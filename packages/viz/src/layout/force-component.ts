import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from "d3";
import type { Neighbours } from "./neighbours.js";
import type { Network } from "./network.js";

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
}
type Spring = SimulationLinkDatum<Body> & { readonly within: boolean; readonly least: number };

/** Length of a spring at rest. */
export const REST = 30;
/** Radius of the room that nobody else may enter; without it people fall into lines where repulsion is reckoned in cells. */
const APART = REST / 4;
/** Up to so many agents repulsion is reckoned more finely, as it takes little time. */
const FINE = 1_500;
/** Ties between communities pull this much less than those within, so that communities stay apart. */
const BETWEEN = 0.35;

/**
 * Moves the agents of one component until ties are short and everybody has room, `ticks` times, yielding after each; returns
 * (2 × members) x and y about the middle.
 */
export function* forceComponent(members: readonly number[], start: Float32Array, near: Neighbours, community: Network["community"], ticks: number, seed: number): Generator<void, Float64Array> {
  const place = new Map(members.map((i, k) => [i, k]));
  const bodies: Body[] = members.map((i) => ({ x: start[2 * i]! * REST, y: start[2 * i + 1]! * REST }));
  const springs: Spring[] = [];
  for (const i of members) {
    for (let e = near.offsets[i]!; e < near.offsets[i + 1]!; e++) {
      const other = near.others[e]!;
      if (other < i) continue;
      const least = Math.min(near.offsets[i + 1]! - near.offsets[i]!, near.offsets[other + 1]! - near.offsets[other]!);
      springs.push({ source: bodies[place.get(i)!]!, target: bodies[place.get(other)!]!, within: community[i] === community[other], least });
    }
  }
  const reach = REST * Math.sqrt(members.length);
  const simulation = forceSimulation(bodies).stop().randomSource(randomFrom(seed)).alphaDecay(1 - 0.001 ** (1 / ticks))
    .force("springs", forceLink<Body, Spring>(springs).distance(REST).strength(({ within, least }) => (within ? 1 : BETWEEN) / least))
    .force("room", forceManyBody<Body>().strength(-REST).theta(members.length <= FINE ? 0.9 : 1.5).distanceMax(Math.max(10 * REST, reach / 2)))
    .force("apart", forceCollide<Body>(APART))
    .force("x", forceX<Body>(0).strength(0.05))
    .force("y", forceY<Body>(0).strength(0.05));
  for (let k = 0; k < ticks; k++) {
    simulation.tick();
    yield;
  }
  return Float64Array.from(bodies.flatMap(({ x, y }) => [x, y]));
}

/** Numbers in [0, 1), for those who lie upon each other: the generator of Press et al., Numerical Recipes, section 7.1. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
