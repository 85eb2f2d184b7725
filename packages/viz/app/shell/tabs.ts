import { h } from "../dom.js";

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel: HTMLElement;
}

export interface Tabs {
  readonly list: HTMLElement;
  readonly chosen: string;
  choose(id: string, focus?: boolean): void;
  onChoose(listener: (id: string) => void): void;
}

/** A row of tabs for panels that stand anywhere: each panel says by `data-on` whether it is the chosen one; style sheets hide the others. */
export function createTabs(label: string, tabs: readonly Tab[], first = tabs[0]?.id ?? ""): Tabs {
  let chosen = first;
  const listeners: ((id: string) => void)[] = [];
  const buttons = tabs.map(({ id, label: text, panel }) => h("button", { type: "button", role: "tab", id: `tab-${id}`, "data-tab": id, "aria-controls": panel.id, onclick: () => choose(id) }, text));
  const list = h("div", { class: "tabs", role: "tablist", "aria-label": label, onkeydown: (event: KeyboardEvent) => move(event) }, ...buttons);
  const show = () => tabs.forEach(({ id, panel }, k) => {
    const on = id === chosen;
    panel.toggleAttribute("data-on", on);
    buttons[k]!.setAttribute("aria-selected", String(on));
    buttons[k]!.tabIndex = on ? 0 : -1;
  });
  const choose = (id: string, focus = false) => {
    if (!tabs.some((tab) => tab.id === id)) return;
    chosen = id;
    show();
    if (focus) buttons.find((button) => button.dataset.tab === id)?.focus();
    for (const listener of listeners) listener(id);
  };
  const move = (event: KeyboardEvent) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const forward = getComputedStyle(list).direction === "rtl" ? -1 : 1;
    const by = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    if (by === undefined || at < 0) return;
    const seen = buttons.filter((button) => button.offsetParent !== null);
    const next = seen[(seen.indexOf(buttons[at]!) + by + seen.length) % seen.length]!;
    choose(next.dataset.tab!, true);
    event.preventDefault();
    event.stopPropagation();
  };
  show();
  return { list, get chosen() { return chosen; }, choose, onChoose: (listener) => void listeners.push(listener) };
}
