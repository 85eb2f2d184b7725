/**
 * @typedef {{ readonly fileName: string, readonly name: string, readonly isEntry: boolean, readonly code: string, readonly imports: readonly string[] }} Chunk
 */

/**
 * A module of the page with all that it imports at once, itself first.
 *
 * @param {readonly Chunk[]} chunks
 * @param {string} name of an entry: `app` of the page, `lab` of its workers
 * @returns {Chunk[]}
 */
export function withImports(chunks, name) {
  const found = new Set(chunks.filter((chunk) => chunk.isEntry && chunk.name === name));
  for (const { imports } of found) for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  return [...found];
}

/**
 * The modules that are fetched until a story has been run and is shown: what page and workers start with, each once.
 *
 * @param {readonly Chunk[]} chunks
 */
export const firstLoad = (chunks) => [...new Set([...withImports(chunks, "app"), ...withImports(chunks, "lab")])];
