import type { Attribute } from "../graph/network.js";
import { normalCdf } from "../math/normal-cdf.js";
import { portions } from "../pace/portions.js";
import type { Issue } from "../spec/errors.js";
import { show } from "../spec/show.js";
import type { Distribution } from "./distribution.js";
import type { People } from "./people.js";
import type { Scene } from "./scene.js";

/** Where the values of a trait come from, as a scenario says it. */
export type TraitSource = People["attitude"];

/** A trait to be filled. */
export interface Trait {
  /** (n) its values, by agent. */
  readonly column: Float64Array;
  readonly source: TraitSource;
  /** Lowest and highest value. */
  readonly range: readonly [number, number];
  /** Name of the stream it is drawn from. */
  readonly luck: string;
  /** Where a scenario describes it. */
  readonly path: string;
  /** (n) normal scores in place of a uniform draw, where the trait is tied to others. */
  readonly score?: Float64Array | undefined;
}

/** What traits may be read or drawn from. */
export interface TraitGiven {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly distributions: Readonly<Record<string, Distribution>>;
}

/**
 * Fills one trait of all agents, each draw addressed by the agent's key: no storage order, nor another trait, moves it. In portions.
 *
 * @param issues takes what does not fit: a table of another length, an attribute that the network lacks or whose values are out of range
 */
export function* fillTrait(trait: Trait, scene: Scene, given: TraitGiven, issues: Issue[]): Generator<number, void> {
  const { column, range: [low, high] } = trait;
  const { byKey, keys } = scene;
  const value = reader(trait, scene, given, issues);
  yield* portions(scene.agents.n, 2, (lo, hi) => {
    for (let rank = lo; rank < hi; rank++) {
      const i = byKey[rank]!;
      column[i] = Math.max(low, Math.min(high, value(i, rank, keys[i]!))) + 0;
    }
  });
}

type Read = (i: number, rank: number, key: number) => number;

function reader({ source, range, luck: stream, path, score }: Trait, scene: Scene, { attributes, distributions }: TraitGiven, issues: Issue[]): Read {
  const [low, high] = range;
  if (source.kind === "values") {
    const table = source.list;
    if (table.length !== scene.agents.n) {
      issues.push({ code: "E_PEOPLE_TABLE", path: `${path}.list`, expected: `${scene.agents.n} values, one an agent`, received: `${table.length}` });
    }
    return (_i, rank) => table[rank] ?? 0;
  }
  if (source.kind === "attribute") return readAttribute(attributes[source.name], source.name, path, range, issues);
  const distribution = distributions[source.kind]!;
  const luck = scene.stream(stream);
  return (i, _rank, key) => {
    const u = score === undefined ? luck.uniform(key) : normalCdf(score[i]!);
    return distribution.quantile(source as never, u, luck.uniform(key, 1), low, high);
  };
}

function readAttribute(column: Attribute | undefined, name: string, path: string, [low, high]: readonly [number, number], issues: Issue[]): Read {
  const issue = (received: string, hint?: string) => {
    issues.push({ code: "E_GRAPH_ATTR", path, expected: `node attribute ${show(name)}, numbers from ${low} to ${high}`, received, ...(hint === undefined ? {} : { hint }) });
    return () => 0;
  };
  if (column === undefined) return issue("a network without it");
  if (!(column instanceof Float64Array)) {
    const comma = column.some((value) => /^-?\d+,\d+$/.test(value));
    return issue(`text such as ${show(column.find((value) => value !== "") ?? "")}`, comma ? "is it a decimal comma?" : undefined);
  }
  const wrong = column.findIndex((value) => !(value >= low && value <= high));
  if (wrong >= 0) return issue(Number.isNaN(column[wrong]) ? `nodes without a value: ${column.filter((value) => Number.isNaN(value)).length}` : show(column[wrong]));
  return (_i, rank) => column[rank]!;
}
