import { UndirectedGraph } from "graphology";
import ladder from "graphology-generators/classic/ladder.js";
import path from "graphology-generators/classic/path.js";
import caveman from "graphology-generators/community/caveman.js";
import connectedCaveman from "graphology-generators/community/connected-caveman.js";
import clusters from "graphology-generators/random/clusters.js";
import erdosRenyi from "graphology-generators/random/erdos-renyi.js";
import girvanNewman from "graphology-generators/random/girvan-newman.js";
import krackhardtKite from "graphology-generators/small/krackhardt-kite.js";
import florentineFamilies from "graphology-generators/social/florentine-families.js";
import karateClub from "graphology-generators/social/karate-club.js";
import { between, count, unit } from "../../spec/shape.js";
import { defineGenerator, type NetworkGenerator } from "../generate/generator.js";
import { fromGraphology } from "./from-graphology.js";

const watts1999 = "Watts 1999, doi:10.1086/210318; graphology-generators";
const cliques = (least: number) => count(least, 10_000, 20, { help: "how many cliques", evidence: "assumed" });
const size = count(1, 500, 8, { help: "agents in each clique", unit: "agents", evidence: "assumed" });

/** Generators of the graphology library, each from the one source of chance it is given. */
export const graphologyGenerators: readonly NetworkGenerator[] = [
  defineGenerator({
    name: "graphology-erdos-renyi",
    summary: "Everybody is tied to everybody with the same probability; looks at every pair.",
    source: "Gilbert 1959, doi:10.1214/aoms/1177706098; graphology-generators",
    params: {
      n: count(1, 20_000, 200, { help: "how many agents", unit: "agents", evidence: "assumed" }),
      p: unit(0.05, { help: "probability that two agents are tied", evidence: "assumed" }),
    },
    generate: ({ n, p }, rng) => fromGraphology(erdosRenyi(UndirectedGraph, { order: n, probability: p, rng })),
  }),
  defineGenerator({
    name: "clusters",
    summary: "A wanted number of ties, most of them within clusters; repeated ties fall together.",
    source: "graphology-generators",
    params: {
      n: count(2, 100_000, 200, { help: "how many agents", unit: "agents", evidence: "assumed" }),
      ties: count(1, 1_000_000, 1000, { help: "ties drawn; fewer remain", unit: "ties", evidence: "assumed" }),
      clusters: count(1, 10_000, 8, { help: "how many clusters", evidence: "assumed" }),
      within: unit(0.8, { help: "probability that a tie is drawn within a cluster", evidence: "assumed" }),
    },
    generate: (params, rng) => fromGraphology(clusters(UndirectedGraph, {
      order: params.n, size: params.ties, clusters: params.clusters, clusterDensity: params.within, rng,
    })),
  }),
  defineGenerator({
    name: "girvan-newman",
    summary: "128 agents in four communities, 16 ties each, some of them to other communities.",
    source: "Girvan & Newman 2002, doi:10.1073/pnas.122653799; graphology-generators",
    params: { out: between(0, 16, 4, { help: "mean ties of an agent to other communities", unit: "ties", evidence: "assumed" }) },
    generate: ({ out }, rng) => fromGraphology(girvanNewman(UndirectedGraph, { zOut: out, rng })),
  }),
  defineGenerator({
    name: "caveman",
    summary: "Cliques that have nothing to do with one another.",
    source: watts1999,
    params: { cliques: cliques(1), size },
    generate: (params) => fromGraphology(caveman(UndirectedGraph, params.cliques, params.size)),
  }),
  defineGenerator({
    name: "connected-caveman",
    summary: "A ring of cliques: in each, one tie leads to the next clique instead.",
    source: watts1999,
    params: { cliques: cliques(2), size },
    generate: (params) => fromGraphology(connectedCaveman(UndirectedGraph, params.cliques, params.size)),
  }),
  defineGenerator({
    name: "ladder",
    summary: "Two paths side by side, tied rung by rung.",
    source: "graphology-generators",
    params: { rungs: count(2, 100_000, 50, { help: "how many rungs", evidence: "assumed" }) },
    generate: ({ rungs }) => fromGraphology(ladder(UndirectedGraph, rungs)),
  }),
  defineGenerator({
    name: "path",
    summary: "Everybody hears the one before and the one after.",
    source: "graphology-generators",
    params: { n: count(2, 100_000, 100, { help: "how many agents", unit: "agents", evidence: "assumed" }) },
    generate: ({ n }) => fromGraphology(path(UndirectedGraph, n)),
  }),
  defineGenerator({
    name: "krackhardt-kite",
    summary: "Ten agents, of whom the most tied, the most between and the closest are three different ones.",
    source: "Krackhardt 1990, doi:10.2307/2393394; graphology-generators",
    params: {},
    generate: () => fromGraphology(krackhardtKite(UndirectedGraph)),
  }),
  defineGenerator({
    name: "karate-club",
    summary: "34 members of a karate club that split in two.",
    source: "Zachary 1977, doi:10.1086/jar.33.4.3629752; graphology-generators",
    params: {},
    generate: () => fromGraphology(karateClub(UndirectedGraph)),
  }),
  defineGenerator({
    name: "florentine-families",
    summary: "Marriages among fifteen families of Renaissance Florence.",
    source: "Breiger & Pattison 1986, doi:10.1016/0378-8733(86)90006-7; graphology-generators",
    params: {},
    generate: () => fromGraphology(florentineFamilies(UndirectedGraph)),
  }),
];
