const LAYERS = 256;

/** Ties by columns; `strength` null when all are 1, `layer` null when there is one. */
export interface TieColumns {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly strength: Float64Array | null;
  readonly layer: Uint8Array | null;
}

/** What becomes of parallel ties: the strongest stays (repeating a line changes nothing), or strengths add up. */
export type Merge = "max" | "sum";

export interface TidyTies extends TieColumns {
  /** Ties that fell together with one kept. */
  readonly mergedParallel: number;
  readonly droppedSelfLoops: number;
}

/**
 * Ties without self-ties and parallels, by ascending (from, to, layer); undirected ones go from the lower end.
 *
 * The same ties in any order give the same bits: sums of strengths are taken in ascending order. Overwrites the
 * columns given, so that the largest networks need one spare copy only.
 */
export function tidyTies(n: number, directed: boolean, ties: TieColumns, merge: Merge): TidyTies {
  const given = ties.from.length;
  const kept = withoutLoops(ties, directed);
  const droppedSelfLoops = given - kept.from.length;
  return { ...merged(inOrder(n, kept), merge), droppedSelfLoops };
}

/** Three passes of a radix sort, or two where there are no layers, between the columns given and spare ones. */
function inOrder(n: number, ties: TieColumns): TieColumns {
  const spare = sameColumns(ties);
  if (ties.layer === null) return scatter(n, scatter(n, ties, "to", spare), "from", ties);
  return scatter(n, scatter(n, scatter(LAYERS, ties, "layer", spare), "to", ties), "from", spare);
}

function withoutLoops({ from, to, strength, layer }: TieColumns, directed: boolean): TieColumns {
  let m = 0;
  for (let e = 0; e < from.length; e++) {
    const a = from[e]!;
    const b = to[e]!;
    if (a === b) continue;
    from[m] = directed || a < b ? a : b;
    to[m] = directed || a < b ? b : a;
    if (strength !== null) strength[m] = strength[e]!;
    if (layer !== null) layer[m] = layer[e]!;
    m++;
  }
  return { from: from.subarray(0, m), to: to.subarray(0, m), strength: strength?.subarray(0, m) ?? null, layer: layer?.subarray(0, m) ?? null };
}

const sameColumns = ({ from, to, strength, layer }: TieColumns): TieColumns => ({
  from: new Uint32Array(from.length),
  to: new Uint32Array(to.length),
  strength: strength && new Float64Array(strength.length),
  layer: layer && new Uint8Array(layer.length),
});

/** Writes the ties in a stable order of one column, whose values are below `range`. */
function scatter(range: number, ties: TieColumns, column: "from" | "to" | "layer", out: TieColumns): TieColumns {
  const { from, to, strength, layer } = ties;
  const key = ties[column]!;
  const next = starts(range, key);
  for (let e = 0; e < from.length; e++) {
    const k = next[key[e]!]!++;
    out.from[k] = from[e]!;
    out.to[k] = to[e]!;
    if (strength !== null) out.strength![k] = strength[e]!;
    if (layer !== null) out.layer![k] = layer[e]!;
  }
  return out;
}

function starts(range: number, key: Uint32Array | Uint8Array): Uint32Array {
  const next = new Uint32Array(range + 1);
  for (let e = 0; e < key.length; e++) next[key[e]! + 1]!++;
  for (let i = 0; i < range; i++) next[i + 1]! += next[i]!;
  return next;
}

function merged(ties: TieColumns, merge: Merge): TieColumns & { mergedParallel: number } {
  const { from, to, strength, layer } = ties;
  let m = 0;
  for (let lo = 0, hi = 0; lo < from.length; lo = hi) {
    for (hi = lo + 1; hi < from.length && parallel(ties, lo, hi); ) hi++;
    from[m] = from[lo]!;
    to[m] = to[lo]!;
    if (layer !== null) layer[m] = layer[lo]!;
    if (strength !== null) strength[m] = hi - lo === 1 ? strength[lo]! : together(strength.subarray(lo, hi), merge);
    m++;
  }
  return {
    from: from.slice(0, m), to: to.slice(0, m), strength: allOne(strength, m) ? null : strength!.slice(0, m),
    layer: layer === null ? null : layer.slice(0, m), mergedParallel: from.length - m,
  };
}

const parallel = ({ from, to, layer }: TieColumns, e: number, f: number): boolean =>
  from[e] === from[f] && to[e] === to[f] && (layer === null || layer[e] === layer[f]);

function together(strengths: Float64Array, merge: Merge): number {
  strengths.sort();
  return merge === "max" ? strengths[strengths.length - 1]! : strengths.reduce((sum, strength) => sum + strength, 0);
}

function allOne(strength: Float64Array | null, m: number): boolean {
  if (strength === null) return true;
  for (let e = 0; e < m; e++) if (strength[e] !== 1) return false;
  return true;
}
