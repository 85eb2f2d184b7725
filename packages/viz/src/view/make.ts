type Styles = Readonly<Record<string, string>>;

/** Sets styles by their CSS names, one by one, as a strict Content-Security-Policy allows. */
export function styled<E extends HTMLElement | SVGElement>(element: E, styles: Styles): E {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  return element;
}

/** An element with attributes and children; texts become text nodes, so nothing that somebody typed is read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(document: Document, tag: K, attributes: Styles = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) element.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  return element;
}

/** Styles of what is read out but not seen. */
export const UNSEEN: Styles = { position: "absolute", width: "1px", height: "1px", margin: "-1px", overflow: "hidden", "clip-path": "inset(50%)", "white-space": "nowrap" };
