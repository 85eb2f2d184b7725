import { type Remote, transfer, wrap } from "comlink";
import type { StudyRole } from "../lab/in-worker.js";
import type { Hand } from "../lab/start-worker.js";
import type { StaffedDesk } from "./in-worker.js";

export type Hire = (name: string) => Promise<Hand>;

/** Why a worker is ended that has done its work. */
const DONE = "it is not needed any more";

/** The other end of a line to a worker that serves a study from now on. */
export async function lineTo({ bench }: Hand, as: StudyRole): Promise<MessagePort> {
  const { port1, port2 } = new MessageChannel();
  await bench.study(transfer(port1, [port1]), as);
  return port2;
}

export const speakTo = <T>(line: MessagePort): Remote<T> => wrap<T>(line);

/**
 * Has so many workers compute for a desk: each has a line to it, and one that ends is followed by another.
 *
 * @returns what sends them home
 */
export function staff(desk: Remote<StaffedDesk>, hire: Hire, width: number): () => void {
  const there = new Map<string, Hand>();
  let [over, count, coming] = [false, 0, 0];
  const add = async () => {
    const name = `worker-${++count}`;
    coming++;
    try {
      const hand = await hire(`talkback-study-${name}`);
      const line = await unlessEnded(hand, lineTo(hand, { name }));
      if (over) return hand.end(DONE);
      there.set(name, hand);
      await desk.join(name, transfer(line, [line]));
      hand.onEnd((reason) => {
        there.delete(name);
        void desk.leave(name, reason);
        if (!over) void add();
      });
    } catch (error) {
      if (!over && there.size === 0 && coming === 1) void desk.close(error instanceof Error ? error.message : String(error));
    } finally {
      coming--;
    }
  };
  void desk.expect();
  for (let k = 0; k < width; k++) void add();
  return () => {
    over = true;
    for (const hand of [...there.values()]) hand.end(DONE);
  };
}

function unlessEnded<T>(hand: Hand, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const off = hand.onEnd((reason) => reject(new Error(reason)));
    work.then(resolve, reject).finally(off);
  });
}
