import { make } from "../view/make.js";
import type { State, Store } from "../store/store.js";

/** Parts of the bar below the picture. */
export type Bar = "play" | "steps" | "turns" | "timeline" | "time" | "speed";
export const BARS: readonly Bar[] = ["play", "steps", "turns", "timeline", "time", "speed"];

export interface Acts {
  toggle(): void;
  step(by: number): void;
  /** To the next time that somebody turns, or with −1 the one before. */
  turn(by: 1 | -1): void;
  speed: number;
}

export interface Controls {
  readonly element: HTMLElement;
  /** Where the timeline goes; null where there is to be none. */
  readonly timeline: HTMLElement | null;
  /** Shows what has changed. */
  refresh(): void;
  dispose(): void;
}

const CHOICES = [0.25, 0.5, 1, 2, 4, 8, 16];
/** In 16 by 16. */
const ICONS = {
  play: "M4 2.5v11l9-5.5z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  back: "M3 3h2v10H3zM13 3v10L6 8z",
  forward: "M11 3h2v10h-2zM3 3v10l7-5z",
  nextTurn: "M8 1l1.4 4.6L14 4l-2.6 4L14 12l-4.6-1.6L8 15l-1.4-4.6L2 12l2.6-4L2 4l4.6 1.6z",
} as const;

/** Buttons, speed and time of a player. */
export function controls(document: Document, store: Store, acts: Acts, bars: readonly Bar[]): Controls {
  const [play, back, forward, turn] = [button(document, "play", "play", () => acts.toggle()), button(document, "back", "back", () => acts.step(-1)),
    button(document, "forward", "forward", () => acts.step(1)), button(document, "next-turn", "nextTurn", () => acts.turn(1))];
  const speed = make(document, "select", { part: "speed" });
  const time = make(document, "span", { part: "time", "aria-hidden": "true" });
  const timeline = bars.includes("timeline") ? make(document, "div", { part: "timeline" }) : null;
  const parts: Readonly<Record<Bar, readonly (HTMLElement | null)[]>> = { play: [play], steps: [back, forward], turns: [turn], timeline: [timeline], time: [time], speed: [speed] };
  const element = make(document, "div", { part: "bar", role: "group" }, ...BARS.filter((bar) => bars.includes(bar)).flatMap((bar) => parts[bar]).filter((each) => each !== null));
  speed.addEventListener("change", () => (acts.speed = Number(speed.value)));

  const name = ({ words, footage }: State) => {
    element.setAttribute("aria-label", words("player.bar"));
    for (const [each, key] of [[back, "back"], [forward, "forward"], [turn, "nextTurn"], [speed, "speed"]] as const) called(each, words(`player.${key}`));
    turn.disabled = footage.turns.picture.length === 0;
  };
  const press = ({ words, playing }: State) => {
    called(play, words(playing ? "player.pause" : "player.play"));
    play.querySelector("path")!.setAttribute("d", ICONS[playing ? "pause" : "play"]);
  };
  let step = -1;
  const tell = ({ words, time: now, footage }: State) => {
    if (Math.floor(now) === step) return;
    step = Math.floor(now);
    time.textContent = words("player.time", { step, steps: footage.steps });
  };
  const refresh = (state = store.state) => {
    step = -1;
    name(state);
    press(state);
    tell(state);
    offer(document, speed, acts.speed, state.words);
  };
  const unwatch = store.watch((state, changed) => {
    if (changed.has("words") || changed.has("footage")) return refresh(state);
    if (changed.has("playing")) press(state);
    tell(state);
  });
  refresh();
  return { element, timeline, refresh: () => refresh(), dispose: unwatch };
}

function button(document: Document, part: string, icon: keyof typeof ICONS, act: () => void): HTMLButtonElement {
  const made = make(document, "button", { type: "button", part });
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of [["part", "icon"], ["viewBox", "0 0 16 16"], ["aria-hidden", "true"]] as const) svg.setAttribute(name, value);
  svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "path")).setAttribute("d", ICONS[icon]);
  made.append(svg);
  made.addEventListener("click", act);
  return made;
}

function called(element: HTMLElement, name: string): void {
  element.setAttribute("aria-label", name);
  element.setAttribute("title", name);
}

/** The usual speeds, and the one that is set where that is another. */
function offer(document: Document, select: HTMLSelectElement, speed: number, words: State["words"]): void {
  const speeds = [...new Set([...CHOICES, speed])].sort((a, b) => a - b);
  select.replaceChildren(...speeds.map((each) => make(document, "option", { value: String(each) }, words("player.times", { speed: each }))));
  select.value = String(speed);
}
