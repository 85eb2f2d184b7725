import type { Lab } from "../lab/lab.js";

/** Networks that were read here: the lab keeps the last one and those that were used, and no other that was only looked at. */
export function readBefore(lab: Lab): { read(network: string): void; use(network: string): void; settle(now: string | null): void } {
  const [looked, used] = [new Set<string>(), new Set<string>()];
  return {
    read: (network) => void looked.add(network),
    use: (network) => void used.add(network),
    settle(now) {
      for (const network of looked) {
        if (network === now || used.has(network)) continue;
        looked.delete(network);
        lab.forget(network);
      }
    },
  };
}
