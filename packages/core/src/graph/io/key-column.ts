import { nearest } from "../../spec/nearest.js";
import { show } from "../../spec/show.js";
import type { Intake } from "./intake.js";

/** (n) each node's number in the attribute that orders nodes, by index; issues where numbers are missing, broken or shared. */
export function keysOf(intake: Intake, name: string): Float64Array {
  const { issues, draft: { attributes, index } } = intake;
  const names = attributes.names();
  if (!names.includes(name)) refuseName(intake, name, names);
  const { cells } = attributes.column(name);
  const ids = index.ids();
  const owner = new Map<number, number>();
  const keys = Float64Array.from(ids, (id, i) => {
    const cell = cells[i];
    const key = cell === undefined || cell === "" ? Number.NaN : Number(cell);
    const path = `node ${show(id)}`;
    if (!Number.isInteger(key) || key < 0 || key > 4294967295) {
      issues.add({ code: "E_IMPORT_KEY", path, expected: `a whole number from 0 to 4294967295 as ${name}`, received: cell === undefined ? "none" : show(cell) });
    } else if (owner.has(key)) {
      issues.add({ code: "E_IMPORT_KEY", path, expected: `a ${name} of its own`, received: `${key}, as node ${show(ids[owner.get(key)!])}` });
    } else owner.set(key, i);
    return key;
  });
  issues.throwIfAny();
  return keys;
}

function refuseName({ issues }: Intake, name: string, names: readonly string[]): never {
  const close = nearest(name, names);
  return issues.stop({
    code: "E_IMPORT_KEY", path: "keyColumn", expected: names.length === 0 ? "a file with node attributes" : `one of ${names.join(", ")}`,
    received: show(name), ...(close === undefined ? {} : { hint: `did you mean ${close}?` }),
  });
}
