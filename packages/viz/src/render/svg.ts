import type { Pen } from "./particle.js";

type Attributes = Readonly<Record<string, string | number>>;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as XML has it; signs that XML cannot hold are left out. */
export const escaped = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "").replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** A number in tenths of a px. */
export const tenths = (value: number): string => String(Math.round(value * 10) / 10 + 0);

/** An element; children are markup already. */
export const tag = (name: string, attributes: Attributes, ...children: readonly string[]): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${typeof value === "number" ? tenths(value) : escaped(value)}"`).join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
};

/** A pen that writes the `d` of a path: the same drawing as on a canvas. Arcs are whole circles. */
export function svgPen(): Pen & { readonly d: string } {
  let d = "";
  return {
    get d() { return d; },
    moveTo: (x, y) => { d += `M${tenths(x)} ${tenths(y)}`; },
    lineTo: (x, y) => { d += `L${tenths(x)} ${tenths(y)}`; },
    arc: (x, y, r) => { d += `M${tenths(x + r)} ${tenths(y)}A${tenths(r)} ${tenths(r)} 0 1 1 ${tenths(x - r)} ${tenths(y)}A${tenths(r)} ${tenths(r)} 0 1 1 ${tenths(x + r)} ${tenths(y)}`; },
    closePath: () => { d += "Z"; },
  };
}
