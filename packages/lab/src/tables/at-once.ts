/** Does work in portions without the rests between them. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}
