/** Keeps so many pieces of work under way until none is left to begin, and all have ended; they report failures themselves. */
export async function keepBusy(most: number, begin: () => Promise<void> | null): Promise<void> {
  const underWay = new Set<Promise<void>>();
  for (;;) {
    while (underWay.size < most) {
      const work = begin();
      if (work === null) break;
      const ended: Promise<void> = work.finally(() => underWay.delete(ended));
      underWay.add(ended);
    }
    if (underWay.size === 0) return;
    await Promise.race(underWay);
  }
}
