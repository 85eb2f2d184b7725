const dist = new URL(process.env.TALKBACK_DIST ?? "../../packages/core/dist/", import.meta.url);

/** A module of the built core by its path, e.g. `engine/advance`; the benchmarks look inside. */
export const core = (path) => import(new URL(`${path}.js`, dist));
