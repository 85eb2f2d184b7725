import type { Store } from "../store/store.js";
import { goneAround, passedBy } from "./brushed.js";
import { styled } from "./make.js";
import type { StageElements } from "./stage-elements.js";

const SVG = "http://www.w3.org/2000/svg";
type Place = readonly [number, number];

/** Lets a pointer mark people while the store has a brush: all that it passes by, or, when it lets go, all that it went around. */
export function stageBrush({ element, surface }: StageElements, store: Store, points: () => Float32Array | null): { dress(): void } {
  const svg = element.appendChild(styled(element.ownerDocument.createElementNS(SVG, "svg"), { position: "absolute", inset: "0", "inline-size": "100%", "block-size": "100%", "pointer-events": "none", display: "none" }));
  svg.setAttribute("aria-hidden", "true");
  const outlines = ["paper", "ink"].map((colour) => [colour as "paper" | "ink", svg.appendChild(element.ownerDocument.createElementNS(SVG, "path"))] as const);
  let [last, line]: [Place | null, number[]] = [null, []];
  const place = ({ clientX, clientY }: PointerEvent): Place => {
    const { left, top } = surface.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const outline = (path: string) => {
    const { theme } = store.state;
    for (const [colour, each] of outlines) {
      each.setAttribute("d", path);
      styled(each, { fill: "none", stroke: theme[colour], "stroke-width": colour === "paper" ? "3" : "1.25", "stroke-dasharray": colour === "paper" ? "none" : "4 3" });
    }
  };
  const follow = ([x, y]: Place) => {
    const { brush } = store.state;
    if (brush?.shape === "circle") outline(circle(x, y, brush.radius));
    else outline(line.length > 2 ? `M${line.join(" ")}Z` : "");
  };
  const dab = (to: Place) => {
    const [{ brush }, all] = [store.state, points()];
    if (brush == null || all === null || last === null) return;
    if (brush.shape === "circle") mark(store, passedBy(all, last, to, brush.radius), brush.erase);
    else line.push(...to);
    last = to;
  };
  surface.addEventListener("pointerdown", (event) => {
    if (store.state.brush == null || event.button !== 0 || !event.isPrimary) return;
    event.stopPropagation();
    surface.setPointerCapture(event.pointerId);
    [last, line] = [place(event), []];
    dab(last);
    follow(last);
  });
  surface.addEventListener("pointermove", (event) => {
    if (store.state.brush == null || !event.isPrimary) return;
    dab(place(event));
    follow(place(event));
  });
  const end = (event: PointerEvent) => {
    const [{ brush }, all] = [store.state, points()];
    if (event.type === "pointerup" && last !== null && brush?.shape === "lasso" && all !== null) mark(store, goneAround(all, line), brush.erase);
    [last, line] = [null, []];
    if (brush?.shape !== "circle" || event.pointerType === "touch") outline("");
  };
  surface.addEventListener("pointerup", end);
  surface.addEventListener("pointercancel", end);
  surface.addEventListener("pointerleave", () => { if (last === null) outline(""); });
  return {
    dress() {
      const on = store.state.brush != null;
      [last, line] = [null, []];
      outline("");
      styled(svg, { display: on ? "block" : "none" });
      styled(surface, { cursor: on ? "crosshair" : "grab" });
    },
  };
}

const circle = (x: number, y: number, radius: number): string => `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;

/** Highlights some in addition, or no longer; nobody left is nobody highlighted. */
function mark({ state, set }: Store, agents: readonly number[], erase: boolean): void {
  const { footage: { n }, highlighted } = state;
  const flags = highlighted?.length === n ? highlighted.slice() : new Uint8Array(n);
  if (agents.every((i) => flags[i] === (erase ? 0 : 1))) return;
  for (const i of agents) flags[i] = erase ? 0 : 1;
  set({ highlighted: flags.includes(1) ? flags : null });
}
