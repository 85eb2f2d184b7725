import type { State, Store } from "../store/store.js";
import { keepDrawn } from "./keep-drawn.js";
import { type ChartDrawing, layers } from "./layers.js";
import { make, styled, UNSEEN } from "./make.js";
import { scrub } from "./scrub.js";
import { type Mark, type Marker, marksOf } from "./timeline-marks.js";
import { HEIGHT, timelinePicture } from "./timeline-picture.js";
import { timeSlider } from "./timeline-slider.js";
import { marksTable, timelineTrend } from "./timeline-words.js";
import type { View } from "./view.js";

export interface TimelineOptions {
  /** Annotations by hand. */
  readonly markers?: readonly Marker[];
}

export interface TimelineView extends View {
  update(options: TimelineOptions): void;
}

/**
 * The bar of time, 44 px high: what people say on average as a strip of colours; above it ▼ where posts begin, ⚑ where a strategy does
 * and ◆ notes, below it ✸ where people turn. Dragging sets the time; a native slider under it does the same by keyboard and tells the
 * time in words.
 */
export function createTimeline(parent: HTMLElement, store: Store, options: TimelineOptions = {}): TimelineView {
  const document = parent.ownerDocument;
  let { markers } = options;
  const marks = marksFor(() => markers);
  let drawing: ChartDrawing = { height: HEIGHT, shapes: [] };
  const picture = layers(document);
  const said = styled(make(document, "p"), UNSEEN);
  const element = styled(make(document, "div", { role: "group" }), { position: "relative", height: `${HEIGHT}px`, "min-width": "0", "border-radius": "6px", cursor: "ew-resize" });
  const slider = timeSlider(element, store);
  element.append(picture.element, said);
  parent.appendChild(element);
  const point = (state: State) => {
    picture.point(drawing, state);
    slider.tell(marks(state), state);
  };
  const draw = (state: State, width: number) => {
    drawing = timelinePicture(marks(state), state, width);
    picture.show(drawing, width);
    element.setAttribute("aria-label", state.words("charts.timeline"));
    said.replaceChildren(document.createTextNode(timelineTrend(marks(state), state)));
    styled(element, { background: state.theme.paper });
    point(state);
  };
  picture.element.addEventListener("pointerdown", () => slider.element.focus({ preventScroll: true }));
  scrub(picture.element, store, () => drawing.time);
  const kept = keepDrawn(element, store, { watches: () => ["footage", "theme", "words"], draw, point });
  return {
    element,
    update(change) {
      ({ markers = markers } = change);
      kept.ask();
    },
    describe: () => timelineTrend(marks(store.state), store.state),
    table: () => marksTable(marks(store.state), store.state),
    dispose() {
      kept.dispose();
      element.remove();
    },
  };
}

/** Marks of a state, found again only for other footage or notes. */
function marksFor(notes: () => readonly Marker[] | undefined): (state: State) => readonly Mark[] {
  let [of, noted, found]: [unknown, unknown, readonly Mark[]] = [null, null, []];
  return ({ footage }) => {
    if (footage !== of || notes() !== noted) [of, noted, found] = [footage, notes(), marksOf(footage, notes())];
    return found;
  };
}
