import type { Footage } from "../../src/footage/footage.js";
import { shadeOf, shades } from "../../src/theme/attitude-colour.js";
import { scenarioOf } from "../catalogue.js";
import { h } from "../dom.js";
import type { OwnApp } from "../place/create-app.js";

export interface Thumbnails {
  /** A picture that is drawn when it comes into view and there is nothing better to do. */
  make(scenario: string, title: string): HTMLElement;
}

/** People in a small world of a thumbnail, where its network can be made smaller. */
const PEOPLE = 150;
/** Steps that are drawn, and people in each. */
const [ACROSS, DOWN] = [60, 24];

/**
 * Small live worlds for cards: each column a step, its people sorted by what they say. They are run one after another in the lab, only
 * while nothing else is, and are given up for whatever else is asked.
 */
export function createThumbnails(app: OwnApp): Thumbnails {
  const wanted = new Map<Element, string>();
  const drawn = new Map<Element, Footage>();
  let working = false;
  const next = async () => {
    const [first] = wanted;
    if (working || first === undefined || app.busy || !app.ready || app.place.room !== "gallery") return;
    const [element, scenario] = first;
    working = true;
    const small = scenarioOf(scenario).network.kind === "small-world" ? { "network.n": PEOPLE } : {};
    const answer = await app.lab.run({ scenario, changes: small, seed: app.place.question.seed, network: null });
    working = false;
    if (answer.ok) {
      wanted.delete(element);
      drawn.set(element, answer.value);
      draw(element as HTMLCanvasElement, answer.value, app);
    } else if (answer.aborted !== true) wanted.delete(element);
    soon();
  };
  const soon = () => void ("requestIdleCallback" in window ? requestIdleCallback(() => void next(), { timeout: 2000 }) : setTimeout(() => void next(), 200));
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && !drawn.has(target)) wanted.set(target, (target as HTMLElement).dataset.scenario!);
      else wanted.delete(target);
    }
    soon();
  });
  app.onReady(soon);
  app.onBusy((busy) => { if (!busy) soon(); });
  app.onPlace(({ room }) => { if (room === "gallery") soon(); });
  app.store.watch((_, changed) => { if (changed.has("theme")) for (const [element, footage] of drawn) draw(element as HTMLCanvasElement, footage, app); });
  return {
    make(scenario, title) {
      const canvas = h("canvas", { width: ACROSS, height: DOWN, role: "img", "aria-label": app.words("gallery.thumbnail", { title }), "data-scenario": scenario });
      seen.observe(canvas);
      return canvas;
    },
  };
}

function draw(canvas: HTMLCanvasElement, footage: Footage, { store }: OwnApp): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const table = shades(store.state.theme);
  for (let column = 0; column < ACROSS; column++) {
    const picture = Math.round((column / (ACROSS - 1)) * (footage.pictures - 1));
    const said = footage.expressed.slice(picture * footage.n, (picture + 1) * footage.n).sort();
    for (let k = 0; k < DOWN; k++) {
      context.fillStyle = table[shadeOf(said[Math.floor(((DOWN - 1 - k + 0.5) / DOWN) * footage.n)] ?? 0)]!;
      context.fillRect(column, k, 1, 1);
    }
  }
}
