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
export const withImports = (chunks, name) => importedBy(chunks, (chunk) => chunk.isEntry && chunk.name === name);

/** Late panels that are in the first view: fetched after the story has been run, before the page is at rest. */
const UNASKED = /^key-/;

/**
 * @param {readonly Chunk[]} chunks
 * @param {(chunk: Chunk) => boolean} first
 */
function importedBy(chunks, first) {
  const found = new Set(chunks.filter(first));
  for (const { imports } of found) for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk);
  return [...found];
}

/**
 * The modules that are fetched until a story has been run and its people stand in their places, each once: what page and workers start
 * with, and what the first view asks for by itself. That it is these is held in a Chromium by test/browser/lab.test.ts.
 *
 * @param {readonly Chunk[]} chunks
 * @param {RegExp} [also] names of modules that are fetched besides, in another view
 */
export const firstLoad = (chunks, also) => [...new Set([...withImports(chunks, "app"), ...withImports(chunks, "lab"), ...importedBy(chunks, ({ fileName }) => UNASKED.test(fileName) || also?.test(fileName) === true)])];
