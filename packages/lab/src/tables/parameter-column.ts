import type { Shape } from "@talkback/core";
import type { CellType } from "../record/record-columns.js";
import { type Column, ONE, titleOf } from "./column.js";

type NumberShape = Extract<Shape, { readonly is: "number" }>;

/** Largest size of an integer that is stored as 32 bits. */
const INTEGER = 2 ** 31 - 1;
/** Bounds beyond this only say that a number is finite. */
const UNBOUNDED = 1e300;

/** The column of a parameter, as its descriptions have it; several where settings choose different kinds. */
export function parameterColumn(name: string, kinds: ReadonlySet<string>, shapes: readonly Shape[]): Column {
  const [about] = shapes;
  const type = typeOf(kinds, shapes);
  return {
    name, type, title: titleOf(name), description: about?.help ?? "a parameter of the scenario",
    ...(about?.unit !== undefined ? { unit: about.unit } : type === "number" || type === "integer" ? { unit: ONE } : {}), evidence: about?.evidence ?? "given",
    ...(about?.source === undefined ? {} : { source: about.source }),
    ...(type === "number" || type === "integer" ? range(shapes) : type === "string" ? options(shapes) : {}),
  };
}

function typeOf(kinds: ReadonlySet<string>, shapes: readonly Shape[]): CellType {
  if (kinds.has("string")) return !kinds.has("number") && shapes.length > 0 && shapes.every(({ is }) => is === "flag") ? "boolean" : "string";
  if (!kinds.has("number") && shapes.length > 0 && !shapes.some(({ is }) => is === "number")) return "string";
  return areNumbers(shapes) && shapes.every(({ integer, min, max }) => integer && min >= -INTEGER && max <= INTEGER) ? "integer" : "number";
}

const areNumbers = (shapes: readonly Shape[]): shapes is readonly NumberShape[] => shapes.length > 0 && shapes.every(({ is }) => is === "number");

function range(shapes: readonly Shape[]): Pick<Column, "minimum" | "maximum"> {
  if (!areNumbers(shapes)) return {};
  const [minimum, maximum] = [Math.min(...shapes.map(({ min }) => min)), Math.max(...shapes.map(({ max }) => max))];
  return { ...(minimum > -UNBOUNDED ? { minimum } : {}), ...(maximum < UNBOUNDED ? { maximum } : {}) };
}

/** All texts of a choice; none where it may be another text as well. */
function options(shapes: readonly Shape[]): Pick<Column, "options"> {
  const named = shapes.flatMap((shape) => (shape.is === "choice" ? [shape.options] : []));
  return named.length === 0 || named.length < shapes.length ? {} : { options: [...new Set(named.flat())] };
}
