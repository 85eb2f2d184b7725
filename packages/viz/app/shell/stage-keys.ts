/** What the picture itself listens to: words only. */
export const STAGE_KEYS: readonly (readonly [keys: readonly string[], words: string])[] = [
  [["Tab"], "shell.key.enter"], [["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"], "shell.key.neighbour"], [["Enter"], "shell.key.why"], [["Escape"], "shell.key.out"],
  [["p", "c", "o"], "shell.key.paint"], [["x"], "shell.key.mark"],
];
