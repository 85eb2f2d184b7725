import { rectangle, type Shape } from "../chart/shape.js";
import { words } from "../chart/words.js";
import { attitudeColour } from "../theme/attitude-colour.js";
import type { State, Store } from "../store/store.js";
import { textWidth } from "../theme/type.js";
import { coalesce } from "./coalesce.js";
import { type ChartDrawing, layers } from "./layers.js";
import { make, styled, UNSEEN } from "./make.js";
import { atTime, scrub, type TimeSpan } from "./scrub.js";
import { glyph } from "./timeline-glyph.js";
import { type Mark, type Marker, marksOf, merged } from "./timeline-marks.js";
import { marksTable, timelineTrend, timeText } from "./timeline-words.js";
import type { View } from "./view.js";

export interface TimelineOptions {
  /** Annotations by hand. */
  readonly markers?: readonly Marker[];
}

export interface TimelineView extends View {
  update(options: TimelineOptions): void;
}

const HEIGHT = 44;
/** Between what is sent, above, and what people do, below. */
const [STRIP_TOP, STRIP_BOTTOM, EDGE] = [15, 29, 8];

/** Marks of a kind that are nearer than this are one, in px: the width of the largest. */
const APART = 12;

/**
 * The bar of time: what people say on average as a strip of colours, ▼ where posts begin, ⚑ where a strategy begins, ✸ where people turn,
 * ◆ notes. Dragging sets the time; a native slider under it does the same by keyboard and tells the time in words.
 */
export function createTimeline(parent: HTMLElement, store: Store, options: TimelineOptions = {}): TimelineView {
  const document = parent.ownerDocument;
  let marks = marksOf(store.state.footage, options.markers);
  let [markers, drawing] = [options.markers, { height: HEIGHT, shapes: [] } as ChartDrawing];
  const picture = layers(document);
  const slider = styled(make(document, "input", { type: "range", min: "0", step: "1" }), { position: "absolute", inset: "0", width: "100%", height: "100%", margin: "0", opacity: "0", "pointer-events": "none" });
  const said = styled(make(document, "p"), UNSEEN);
  const element = styled(make(document, "div", { role: "group" }, slider, picture.element, said), { position: "relative", height: `${HEIGHT}px`, "min-width": "0", "border-radius": "6px", cursor: "ew-resize" });
  parent.appendChild(element);
  const point = () => {
    const { state } = store;
    picture.point(drawing, state);
    slider.value = String(Math.round(state.time));
    slider.setAttribute("aria-valuetext", timeText(marks, state));
  };
  const draw = () => {
    const { state } = store;
    const width = Math.max(200, element.clientWidth || 320);
    drawing = drawn(marks, state, width);
    picture.show(drawing, width);
    slider.max = String(state.footage.steps);
    slider.setAttribute("aria-label", state.words("charts.time"));
    element.setAttribute("aria-label", state.words("charts.timeline"));
    said.replaceChildren(document.createTextNode(timelineTrend(marks, state)));
    styled(element, { background: state.theme.paper });
    point();
  };
  const frames = coalesce(draw);
  const ring = () => styled(element, { outline: slider.matches(":focus-visible") ? `2px solid ${store.state.theme.focus.ring}` : "none", "outline-offset": "2px" });
  slider.addEventListener("focus", ring);
  slider.addEventListener("blur", ring);
  slider.addEventListener("keydown", ring);
  slider.addEventListener("input", () => store.set({ time: Number(slider.value) }));
  picture.element.addEventListener("pointerdown", () => slider.focus({ preventScroll: true }));
  scrub(picture.element, store, () => drawing.time);
  const unwatch = store.watch(({ footage }, changed) => {
    if (changed.has("footage")) marks = marksOf(footage, markers);
    if (["footage", "theme", "words"].some((key) => changed.has(key as keyof State))) frames.ask();
    else if (changed.has("time")) point();
  });
  const sizes = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(frames.ask);
  sizes?.observe(element);
  draw();
  return {
    element,
    update(change) {
      ({ markers = markers } = change);
      marks = marksOf(store.state.footage, markers);
      frames.ask();
    },
    describe: () => timelineTrend(marks, store.state),
    table: () => marksTable(marks, store.state),
    dispose() {
      sizes?.disconnect();
      unwatch();
      frames.cancel();
      element.remove();
    },
  };
}

function drawn(marks: readonly Mark[], { footage, theme }: State, width: number): ChartDrawing {
  const time: TimeSpan = { left: EDGE, right: width - EDGE, rows: [[0, HEIGHT]], steps: footage.steps };
  const apart = (APART * footage.steps) / (time.right - time.left);
  const { steps, values } = footage.series;
  const colour = attitudeColour(theme);
  return {
    time, height: HEIGHT,
    shapes: [
      rectangle({ x: EDGE - 1, y: STRIP_TOP - 1, width: width - 2 * EDGE + 2, height: STRIP_BOTTOM - STRIP_TOP + 2 }, { fill: "none", stroke: theme.outline, "stroke-width": 1 }),
      ...markShapes(merged(marks, apart), time, theme),
    ],
    paint(context) {
      const said = values.publicMean ?? new Float64Array();
      for (let k = 0; k < said.length; k++) {
        const [from, to] = [steps[k]! - 1, steps[k]!].map((step) => Math.round(atTime(time, step))) as [number, number];
        context.fillStyle = colour(said[k]!);
        context.fillRect(from, STRIP_TOP, to - from, STRIP_BOTTOM - STRIP_TOP);
      }
    },
  };
}

/** Room for a number beside a mark, in px on both sides. */
const ROOM = 28;

/** Turns below, of an area that grows with their number, with the number where they stand alone; all else above, side by side where it meets. */
function markShapes(marks: readonly Mark[], time: TimeSpan, theme: State["theme"]): Shape[] {
  const turned = (mark: Mark | undefined) => mark?.kind === "turn";
  const most = Math.max(1, ...marks.filter(turned).map(({ count }) => count));
  const places = marks.map(({ step }) => atTime(time, step));
  let free = 0;
  return marks.flatMap((mark, k) => {
    const text = String(mark.count);
    if (!turned(mark)) {
      const x = Math.max(places[k]!, free);
      free = x + APART;
      return [glyph(mark.kind, x, 7, 5.5, theme)];
    }
    const [x, radius] = [places[k]!, Math.max(2, 6 * Math.sqrt(mark.count / most))];
    const alone = marks.every((other, j) => j === k || !turned(other) || Math.abs(places[j]! - x) >= ROOM) && x + radius + 2 + textWidth(text, 11) <= time.right + EDGE;
    return [glyph("turn", x, 37, radius, theme), ...(mark.count > 1 && alone ? [words(text, x + radius + 2, 37, { fill: theme.ink, size: 11 })] : [])];
  });
}
