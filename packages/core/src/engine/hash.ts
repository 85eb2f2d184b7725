import { sha256 } from "@noble/hashes/sha2.js";
import { AGENT_COLUMNS } from "../population/agents.js";
import type { Column } from "../population/arena.js";
import { utf8 } from "../random/utf8.js";
import { hex } from "../scenario/hash.js";
import type { Model } from "./model.js";

/** Version of the rules of computing: it rises whenever any run changes by a bit. */
export const ENGINE = "talkback-engine-1";

/**
 * Hash of a run: engine, scenario, network, seed, replication, steps, every state column at the end and every row of the standard measures.
 *
 * SHA-256 over exact little-endian bytes by ascending key: the same on every machine and in every storage order; levels of recording do not count.
 */
export function runHash(model: Model, course: string): string {
  const { scene, ground, seed, replication, clock, rule, broadcasts } = model;
  const hash = sha256.create();
  hash.update(utf8([ENGINE, course, ground.hash(), JSON.stringify(seed), replication, clock.counts[0]].join("\n")));
  const names = [
    ...AGENT_COLUMNS.map(({ name }) => name), ...(rule.columns ?? []).map(({ name }) => `own:${name}`), ...broadcasts.map((_, c) => `campaign${c}.contactedAt`),
  ];
  for (const name of names) hash.update(littleEndian(scene.arena.column[name]!, scene.byKey));
  if (model.touch !== null) for (const bytes of marketBytes(model)) hash.update(bytes);
  return hex(hash.update(clock.digest()).digest());
}

/** What a market keeps from step to step. */
const KEPT = /^(market:|strategy\d+\.|campaign\d+\.(spent|began|endedAt)$|touch\.claim|voice\.credence$)/;

/** State of the market, column by column: those of agents by ascending key, those of the run as they are. */
function* marketBytes({ scene: { arena, byKey } }: Model): Generator<Uint8Array> {
  for (const { name, fixed } of arena.specs) {
    if (KEPT.test(name)) yield littleEndian(arena.column[name]!, fixed === undefined ? byKey : Uint32Array.from({ length: fixed }, (_, k) => k));
  }
}

/** Bytes of a column by ascending key; a column of several values an agent keeps them together. */
function littleEndian(column: Column, byKey: Uint32Array): Uint8Array {
  const size = column.BYTES_PER_ELEMENT;
  const width = column.length / byKey.length;
  const bytes = new Uint8Array(column.length * size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const i of byKey) {
    for (let q = 0; q < width; q++, at += size) {
      const value = column[i * width + q]!;
      if (size === 8) view.setFloat64(at, value, true);
      else if (size === 4) view.setUint32(at, value, true);
      else bytes[at] = value;
    }
  }
  return bytes;
}
