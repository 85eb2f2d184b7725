import { type Batch, type Executor, LostError, type TimedRecord } from "@talkback/lab";
import type { StudyHand } from "./hand.js";

/** A worker as it is spoken to: all answers come later. */
export type DistantHand = { readonly [K in keyof StudyHand]: (...given: Parameters<StudyHand[K]>) => Promise<Awaited<ReturnType<StudyHand[K]>>> };

/** Computes in workers that come and go. */
export interface HandsExecutor extends Executor {
  /** A worker begins under a name that no other one has. */
  join(name: string, hand: DistantHand): void;
  /** A worker has ended: what it was at is lost. */
  leave(name: string, reason: string): void;
  /** Workers are on their way: who asks waits for them. */
  expect(): void;
  /** No worker is there, and none will come: who waits for one, or asks from now on, is refused. */
  close(reason: string): void;
}

interface Seat {
  readonly name: string;
  readonly hand: DistantHand;
  lose: (reason: string) => void;
}

/** Somebody who waits for a worker. */
interface Waiting {
  readonly take: (seat: Seat) => void;
  readonly refuse: (error: Error) => void;
}

/** @param width workers that there will be */
export function handsExecutor(width: number): HandsExecutor {
  const [all, free, queue] = [new Map<string, Seat>(), new Set<Seat>(), new Set<Waiting>()];
  let closed: string | null = null;
  const give = (seat: Seat) => {
    seat.lose = () => {};
    const [next] = queue;
    if (!all.has(seat.name)) return;
    if (next === undefined) return void free.add(seat);
    queue.delete(next);
    next.take(seat);
  };
  const taken = (signal?: AbortSignal) => new Promise<Seat>((resolve, reject) => {
    if (closed !== null) throw new Error(closed);
    signal?.throwIfAborted();
    const [seat] = free;
    if (seat !== undefined) {
      free.delete(seat);
      return resolve(seat);
    }
    const off = () => {
      queue.delete(waiting);
      signal?.removeEventListener("abort", ended);
    };
    const ended = () => { off(); reject(signal!.reason); };
    const waiting: Waiting = { take: (found) => { off(); resolve(found); }, refuse: (error) => { off(); reject(error); } };
    queue.add(waiting);
    signal?.addEventListener("abort", ended);
  });
  return {
    name: "workers", width,
    async run(batch, signal) {
      const seat = await taken(signal);
      return worked(seat, batch, give, signal);
    },
    join(name, hand) {
      const seat: Seat = { name, hand, lose: () => {} };
      all.set(name, seat);
      give(seat);
    },
    leave(name, reason) {
      const seat = all.get(name);
      if (seat === undefined) return;
      all.delete(name);
      free.delete(seat);
      seat.lose(reason);
    },
    expect() {
      closed = null;
    },
    close(reason) {
      closed = reason;
      for (const { refuse } of [...queue]) refuse(new Error(reason));
    },
    async dispose() {},
  };
}

/** A batch, computed by a worker, which is given back when it has answered, also where nobody waits for the answer any more. */
function worked(seat: Seat, batch: Batch, back: (seat: Seat) => void, signal?: AbortSignal): Promise<readonly TimedRecord[]> {
  return new Promise((resolve, reject) => {
    const ended = () => {
      void seat.hand.stop();
      reject(signal!.reason);
    };
    seat.lose = (reason) => reject(new LostError(reason));
    signal?.addEventListener("abort", ended);
    seat.hand.carryOut(batch).then(resolve, reject).finally(() => {
      signal?.removeEventListener("abort", ended);
      back(seat);
    });
  });
}
