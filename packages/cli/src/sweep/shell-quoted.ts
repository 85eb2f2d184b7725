/** A word as a POSIX shell reads it back: as it is where nothing in it means anything, else in single quotes. */
export const shellQuoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
