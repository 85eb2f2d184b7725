/** Waits within a page, frame by frame, until something holds. */
export async function until(holds: () => boolean, patience = 60_000): Promise<void> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`never came: ${holds}`);
    await new Promise(requestAnimationFrame);
  }
}

/** So many pictures of the page later. */
export async function frames(count: number): Promise<void> {
  for (let k = 0; k < count; k++) await new Promise(requestAnimationFrame);
}
