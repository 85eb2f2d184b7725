/** Structures within structures, at most. */
const DEPTH = 12;
const [STOP, TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, STRUCT] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12];

/**
 * Where a structure of Thrift's compact protocol ends, which begins here; -1 where it does not, or claims lists or texts that are longer than
 * the bytes that are left. A reader that makes room by what is claimed is safe with the others.
 */
export function thriftEnd(view: DataView, at: number, depth = DEPTH): number {
  if (depth === 0) return -1;
  let here = at;
  while (here >= 0 && here < view.byteLength) {
    const head = view.getUint8(here++);
    const type = head & 15;
    if (type === STOP) return here;
    if (head >> 4 === 0) here = afterVarint(view, here);
    if (here >= 0) here = type === TRUE || type === FALSE ? here : after(view, here, type, depth);
  }
  return -1;
}

function after(view: DataView, at: number, type: number, depth: number): number {
  switch (type) {
    case BYTE: case TRUE: case FALSE: return within(view, at + 1);
    case I16: case I32: case I64: return afterVarint(view, at);
    case DOUBLE: return within(view, at + 8);
    case BINARY: {
      const start = afterVarint(view, at);
      return start < 0 ? -1 : within(view, start + varint(view, at));
    }
    case LIST: return afterList(view, at, depth);
    case STRUCT: return thriftEnd(view, at, depth - 1);
    default: return -1;
  }
}

function afterList(view: DataView, at: number, depth: number): number {
  if (at >= view.byteLength) return -1;
  const head = view.getUint8(at);
  const long = head >> 4 === 15;
  let here = long ? afterVarint(view, at + 1) : at + 1;
  const size = long && here >= 0 ? varint(view, at + 1) : head >> 4;
  if (here < 0 || size > view.byteLength - here) return -1;
  for (let k = 0; k < size && here >= 0; k++) here = after(view, here, head & 15, depth);
  return here;
}

const within = (view: DataView, at: number): number => (at <= view.byteLength ? at : -1);

/** After a number of at most ten bytes. */
function afterVarint(view: DataView, at: number): number {
  for (let k = at; k < Math.min(view.byteLength, at + 10); k++) if (view.getUint8(k) < 128) return k + 1;
  return -1;
}

/** A number that was found to end: as large as it says, which 32 bits may not hold. */
export function varint(view: DataView, at: number): number {
  let [value, factor, here] = [0, 1, at];
  for (; view.getUint8(here) >= 128; here++, factor *= 128) value += (view.getUint8(here) & 127) * factor;
  return value + view.getUint8(here) * factor;
}

export { afterVarint };
