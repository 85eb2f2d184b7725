type Child = Node | string | null;
type Properties = Readonly<Record<string, string | number | boolean | null | undefined | ((event: never) => void)>>;

/**
 * An element: properties that begin with `on` are listeners, the rest attributes (true: empty, false and null: left out).
 * Children that are texts become text nodes, so nothing that somebody typed or sent is ever read as markup.
 */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Properties = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value as (event: Event) => void);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Lets an element hold these, in this order, and no others. What it holds already is not taken out on the way: the focus stays, and so does a drag. */
export function arrange(element: Element, children: readonly Node[]): void {
  for (const child of [...element.childNodes]) if (!children.includes(child)) child.remove();
  for (const [k, child] of children.entries()) if (element.childNodes[k] !== child) element.insertBefore(child, element.childNodes[k] ?? null);
}

/** Replaces all that an element holds. */
export function refill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...children.filter((child) => child !== null));
}
