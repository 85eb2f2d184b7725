import type { Shape } from "@talkback/core";

/** A described value below another one: its path, and its description. */
export interface Leaf {
  readonly path: string;
  readonly shape: Shape;
}

/** The description of every single value of what a shape describes, as it is chosen there. */
export function* describedLeaves(shape: Shape, value: unknown, path: string): Generator<Leaf> {
  if (shape.is === "maybe") return yield* describedLeaves(shape.of, value, path);
  if (typeof value !== "object" || value === null) return yield { path, shape };
  for (const [key, inner] of Object.entries(value)) yield* describedLeaves(within(shape, key, value), inner, path === "" ? key : `${path}.${key}`);
}

/** What describes a member of a value; of what nobody describes in parts, the whole does. */
function within(shape: Shape, key: string, value: object): Shape {
  switch (shape.is) {
    case "group": return shape.fields[key] ?? shape;
    case "list": case "map": return shape.of;
    case "variant": {
      const { kind } = value as { readonly kind?: unknown };
      if (key === "kind") return { is: "choice", options: Object.keys(shape.kinds), help: shape.help };
      return shape.kinds[String(kind)]?.params[key] ?? shape;
    }
    default: return shape;
  }
}
