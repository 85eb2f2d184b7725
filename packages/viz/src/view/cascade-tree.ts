import { element as shapeElement } from "../chart/figure.js";
import type { Shape } from "../chart/shape.js";
import type { Shown } from "./cascade-open.js";
import { styled } from "./make.js";

export interface TreeEvents {
  readonly chosen: (saying: number) => void;
  /** A branch is to be opened or closed. */
  readonly turned: (saying: number, open: boolean) => void;
  /** The saying under the pointer, else the one with the focus; null for none. */
  readonly looked: (saying: number | null, by: "pointer" | "focus") => void;
}

/** How a saying looks and what it says. */
export interface ItemLook {
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly Shape[];
  readonly label: string;
  readonly selected: boolean;
}

export interface CascadeTree {
  readonly element: SVGGElement;
  /** The saying with the focus; null for none. */
  readonly focused: () => number | null;
  show(label: string, shown: readonly Shown[], look: (item: Shown) => ItemLook): void;
}

const NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * Sayings as a tree of the page, one of them in the tab order. Keys are those of ARIA's tree pattern, which screen readers announce: → opens or goes to the
 * first child, ← closes or goes to the parent, ↑ and ↓ walk what is shown. Shift with ↑ and ↓ goes to the parent and the first child
 * straight away, for those who follow a message: a modifier, as letters belong to the page and plain arrows to the pattern.
 */
export function cascadeTree(document: Document, events: TreeEvents): CascadeTree {
  const element = document.createElementNS(NAMESPACE, "g") as SVGGElement;
  element.setAttribute("role", "tree");
  let items: readonly Shown[] = [];
  const elements = new Map<number, SVGElement>();
  let at = -1;
  const focused = (): number | null => sayingOf(document.activeElement);
  const tabs = () => {
    for (const [saying, item] of elements) item.setAttribute("tabindex", saying === at ? "0" : "-1");
  };
  element.addEventListener("click", (event) => {
    const saying = sayingOf(event.target as Element);
    if (saying === null) return;
    if ((event.target as Element).getAttribute("data-part") === "hidden") events.turned(saying, true);
    else events.chosen(saying);
  });
  element.addEventListener("pointerover", (event) => events.looked(sayingOf(event.target as Element), "pointer"));
  element.addEventListener("pointerleave", () => events.looked(focused(), "focus"));
  element.addEventListener("focusin", (event) => {
    at = sayingOf(event.target as Element) ?? at;
    tabs();
    events.looked(at, "focus");
  });
  element.addEventListener("focusout", () => events.looked(null, "focus"));
  element.addEventListener("keydown", (event) => {
    const k = items.findIndex(({ saying }) => saying === at);
    if (k < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = walk(event, items, k);
    if (step === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === "choose") events.chosen(at);
    else if (typeof step === "boolean") events.turned(at, step);
    else elements.get(items[step]!.saying)!.focus();
  });
  return {
    element, focused,
    show(label, shown, look) {
      const had = focused();
      const same = shown.length === items.length && shown.every(({ saying }, k) => saying === items[k]!.saying);
      items = shown;
      element.setAttribute("aria-label", label);
      const kept = new Map(elements);
      elements.clear();
      for (const item of shown) elements.set(item.saying, filled(kept.get(item.saying) ?? itemElement(document), item, look(item)));
      if (!elements.has(at)) at = shown[0]?.saying ?? -1;
      tabs();
      if (same) return;
      element.replaceChildren(...elements.values());
      if (had !== null) elements.get(at)?.focus({ preventScroll: true });
    },
  };
}

/** What a key does: go to an item by its index, open (true) or close (false), choose; null for nothing. */
export function walk({ key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">, items: readonly Shown[], k: number): number | boolean | "choose" | null {
  const { level, open } = items[k]!;
  const parent = () => {
    for (let above = k - 1; above >= 0; above--) if (items[above]!.level < level) return above;
    return k;
  };
  if (key === "Enter" || key === " ") return "choose";
  if (key === "ArrowLeft") return open === true ? false : parent();
  if (key === "ArrowRight" || (key === "ArrowDown" && shiftKey)) return open === null ? k : open ? k + 1 : true;
  if (key === "ArrowUp") return shiftKey ? parent() : Math.max(0, k - 1);
  if (key === "ArrowDown") return Math.min(items.length - 1, k + 1);
  return key === "Home" ? 0 : key === "End" ? items.length - 1 : null;
}

const itemElement = (document: Document): SVGElement => styled(document.createElementNS(NAMESPACE, "g") as SVGElement, { cursor: "pointer", outline: "none" });

/** Elements stay while what is in them changes, so that focus, pointer and half a click are not lost. */
function filled(element: SVGElement, { saying, level, place, siblings, open }: Shown, { x, y, shapes, label, selected }: ItemLook): SVGElement {
  const attributes = {
    role: "treeitem", "data-saying": saying, transform: `translate(${x},${y})`, "aria-level": level, "aria-posinset": place, "aria-setsize": siblings, "aria-label": label, "aria-selected": selected,
    ...(open === null ? {} : { "aria-expanded": open }),
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.replaceChildren(...shapes.map((each) => shapeElement(element.ownerDocument, each)));
  return element;
}

function sayingOf(element: Element | null): number | null {
  const found = element?.closest("[data-saying]")?.getAttribute("data-saying") ?? null;
  return found === null ? null : Number(found);
}
