/** @typedef {Record<string, { hash: string, why: string, changes: { from: string, to: string, why: string }[] }>} Lock */

/** Why a scenario was locked when nobody said. */
export const FIRST = "constants and claims as written before any claim was run";

/**
 * The lock with what is new added, and with what changed under its reason.
 *
 * @param {Lock} lock
 * @param {Readonly<Record<string, string>>} now hash of each scenario and its claims
 * @param {string | undefined} why reason of what changed; without it nothing may
 * @returns {Lock}
 * @throws {Error} when something changed without a reason, or is no longer there
 */
export function locked(lock, now, why) {
  const reason = why?.trim();
  const gone = Object.keys(lock).filter((id) => !Object.hasOwn(now, id));
  const changed = Object.keys(lock).filter((id) => !gone.includes(id) && lock[id].hash !== now[id]);
  const refused = [
    ...gone.map((id) => `${id}: locked, and no longer there; a finding is not taken back by taking its claims away`),
    ...(reason ? [] : changed.map((id) => `${id}: locked as ${lock[id].hash.slice(0, 12)}, now ${now[id].slice(0, 12)}; say --why "…"`)),
  ];
  if (refused.length > 0) throw new Error(refused.join("\n"));
  const entry = (id, hash) => {
    if (!Object.hasOwn(lock, id)) return { hash, why: reason || FIRST, changes: [] };
    return lock[id].hash === hash ? lock[id] : { ...lock[id], hash, changes: [...lock[id].changes, { from: lock[id].hash, to: hash, why: reason }] };
  };
  return Object.fromEntries(Object.entries(now).sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, hash]) => [id, entry(id, hash)]));
}
