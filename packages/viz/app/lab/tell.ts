/** Milliseconds between two reports: more often nobody can read them. */
const RARELY = 80;

/** Calls a listener now and then only, and with what is made for it then. */
export function tellRarely<T>(listener: ((told: T) => void) | undefined): (make: () => T) => void {
  let last = -Infinity;
  return (make) => {
    const now = performance.now();
    if (listener === undefined || now - last < RARELY) return;
    last = now;
    listener(make());
  };
}
