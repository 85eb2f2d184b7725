/** Writes a text and the end of its line to the standard output, as it is. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes a text for people, without the control characters by which a name in a file could command the terminal. */
export function say(text: string): void {
  print(printable(text));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what terminals obey
export const printable = (text: string): string => text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, "\ufffd");

/** Lets a reader that went away, such as `head`, end the output without an error. */
export function quietWhenNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}
