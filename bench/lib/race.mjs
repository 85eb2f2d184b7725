import { readFileSync, rmSync } from "node:fs";
import { player, typescript } from "./player.mjs";

/** @typedef {{ min: number, median: number }} Times seconds a step */

/**
 * Runs TypeScript and every build of the limit in turns, A B A B, after both have shown the same state, byte for byte.
 *
 * @param warm steps before the comparison
 * @param steps steps timed at a time
 * @returns times of TypeScript and of the fastest build of the limit, by its minimum
 */
export async function race({ world, script, args, limits, warm, steps, rounds }) {
  const ts = typescript(script, world, ...args);
  await ts.ready();
  const players = [{ name: "TypeScript", ...ts }, ...limits.map(({ name, path }) => ({ name, ...player(path, [world]) }))];
  try {
    await agree(players, world, warm);
    const all = await inTurns(players, steps, rounds);
    await agree(players, world, 0);
    const [ours, ...theirs] = all;
    return { ours, limit: theirs.reduce((best, next) => (next.min < best.min ? next : best)) };
  } finally {
    for (const { end } of players) end();
    for (const path of [world, `${world}.txt`, ...players.map((_, k) => `${world}.${k}`)]) rmSync(path, { force: true });
  }
}

/** Rounds of all players in turns. */
export async function inTurns(players, steps, rounds) {
  const taken = players.map(() => []);
  for (let round = 0; round < rounds; round++) for (const [k, { step }] of players.entries()) taken[k].push(await step(steps));
  return players.map(({ name }, k) => ({ name, ...summary(taken[k]) }));
}

export function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { min: sorted[0], median: sorted[Math.floor(sorted.length / 2)] };
}

async function agree(players, world, warm) {
  const states = [];
  for (const [k, { step, dump }] of players.entries()) {
    if (warm > 0) await step(warm);
    await dump(`${world}.${k}`);
    states.push(readFileSync(`${world}.${k}`));
  }
  const odd = players.findIndex((_, k) => !states[k].equals(states[0]));
  if (odd >= 0) throw new Error(`${players[odd].name} and ${players[0].name} do not agree: no time is printed`);
}
