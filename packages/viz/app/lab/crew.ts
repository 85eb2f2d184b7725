import { transfer } from "comlink";
import type { Workbench } from "./create-lab.js";
import type { Lab } from "./lab.js";
import { type Hand, type Script, startWorker } from "./start-worker.js";

type Role = "quick" | "long";
type Hands = Readonly<Record<Role, Pick<Hand | Hand<Workbench>, "bench" | "onEnd">>>;

/** Who works for the page: one for runs and places that somebody waits for, and one for long work. */
export interface Crew {
  readonly where: Lab["where"];
  of(role: Role): Promise<Hands[Role]>;
}

const NAMES = { quick: "talkback-runs", long: "talkback-long-work" } as const;

/**
 * Two workers, each of which knows the networks that were imported by either; one that ends is followed by another, that is told them by
 * the one that is left. Where workers are forbidden, the page's own thread is both.
 */
export function createCrew(script: Script): Crew {
  let where: Lab["where"] = "worker";
  const home = async (): Promise<Hands> => {
    where = "page";
    const { createLab } = await import("./create-lab.js");
    const hand = { bench: createLab({ where }), onEnd: () => () => {} };
    return { quick: hand, long: hand };
  };
  const replace = async (before: Hands, role: Role): Promise<Hands> => {
    if (where === "page") return before;
    const fresh = await startWorker(script, NAMES[role]);
    const after = { ...before, [role]: fresh };
    await link(after as Record<Role, Hand>);
    watch(role, fresh);
    return after;
  };
  const watch = (role: Role, hand: Hand) => hand.onEnd(() => { hands = hands.then((before) => replace(before, role)).catch(home); });
  let hands = both(script).then((started): Hands => {
    for (const role of ["quick", "long"] as const) watch(role, started[role]);
    return started;
  }).catch(home);
  return {
    get where() { return where; },
    of: async (role) => (await hands)[role],
  };
}

/** @throws {Error} when either does not start */
async function both(script: Script): Promise<Record<Role, Hand>> {
  const [quick, long] = await Promise.all([startWorker(script, NAMES.quick), startWorker(script, NAMES.long)]);
  const hands = { quick, long };
  await link(hands);
  return hands;
}

/** Draws a line between both, on which each tells the other what networks it knows, now and later; done when both know, or one has ended. */
async function link({ quick, long }: Record<Role, Hand>): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve, reject) => {
    const ends = [quick.onEnd(() => resolve()), long.onEnd(() => resolve())];
    Promise.all([quick.bench.link(transfer(port1, [port1])), long.bench.link(transfer(port2, [port2]))])
      .then(() => resolve(), reject).finally(() => { for (const off of ends) off(); });
  });
}
