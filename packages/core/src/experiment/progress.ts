/** How far something long is. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** Work that can be watched and stopped between its portions. */
export type Work<T> = Generator<Progress, T>;

/** Does all of it at once. */
export function finish<T>(work: Work<T>): T {
  let portion = work.next();
  while (portion.done !== true) portion = work.next();
  return portion.value;
}
