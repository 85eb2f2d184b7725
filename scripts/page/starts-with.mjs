/** @typedef {{ getModuleInfo(id: string): import("vite").Rolldown.ModuleInfo | null }} Graph */

/**
 * Names the chunk of a module for the bundler: those of the page that only it starts with are `page`, those that only its workers start with
 * are `work`, and ours that both start with are `both`, whichever late panels share some of them, since that packs better; all others are as
 * the bundler has them.
 *
 * @param {{ readonly within: string, readonly page: string, readonly worker: string }} paths the folder of the page's modules, and the two that all begins with
 * @returns {(id: string, graph: Graph) => string | null}
 */
export function startsWith({ within, page, worker }) {
  /** @type {{ readonly page: ReadonlySet<string>, readonly early: ReadonlySet<string>, readonly ever: ReadonlySet<string> } | undefined} */
  let known;
  return (id, graph) => {
    known ??= { page: reached(graph, page, false), early: reached(graph, worker, false), ever: reached(graph, worker, true) };
    if (id === page || id === worker || id.includes("/node_modules/")) return null;
    if (!known.page.has(id)) return known.early.has(id) && id.startsWith(within) ? "work" : null;
    if (known.early.has(id)) return "both";
    return id.startsWith(within) && !known.ever.has(id) ? "page" : null;
  };
}

/**
 * What is imported from a module on, at once or also later; itself, too.
 *
 * @param {Graph} graph
 * @param {string} from
 * @param {boolean} late
 */
function reached(graph, from, late) {
  const found = new Set([from]);
  for (const id of found) {
    const module = graph.getModuleInfo(id);
    for (const next of [...module?.importedIds ?? [], ...(late ? module?.dynamicallyImportedIds ?? [] : [])]) found.add(next);
  }
  return found;
}
