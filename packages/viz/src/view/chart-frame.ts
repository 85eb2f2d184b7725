import type { State, Store } from "../store/store.js";
import { disclosure } from "./disclosure.js";
import { keepDrawn } from "./keep-drawn.js";
import { type ChartDrawing, layers } from "./layers.js";
import { make, styled, UNSEEN } from "./make.js";
import { scrub } from "./scrub.js";
import type { DataTable, View } from "./view.js";

/** What a live chart tells of a state: pure, all of it. */
export interface Chart {
  /** What the picture is called. */
  readonly name: (state: State) => string;
  readonly describe: (state: State) => string;
  readonly table: (state: State) => DataTable | null;
  /** Whether there is a table, where that is known without making it. */
  readonly tells?: (state: State) => boolean;
  /** Draws in so many px of width, at least 200. */
  readonly draw: (state: State, width: number) => ChartDrawing;
  /** Parts of the state that it is drawn from; by default `footage`, `compared`, `theme` and `words`. The cursor follows time by itself. */
  readonly watches?: readonly (keyof State)[];
}

/** A view that takes other options later, for instance more replications. */
export interface ChartView<Options> extends View {
  /** Shapes above, pixels beneath. Their contents are replaced whenever it draws. */
  readonly svg: SVGSVGElement;
  readonly canvas: HTMLCanvasElement;
  /** Draws with these options in place of those of the same name, at the next frame. */
  update(options: Partial<Options>): void;
}

const WATCHED: readonly (keyof State)[] = ["footage", "compared", "theme", "words"];

/**
 * A live chart in a frame: a `<figure>` with a name and a description, the picture that a chart draws, and a button that shows its data
 * as a table. It draws at once, then at most once a frame, whenever the store, its options or its width change.
 *
 * @param chartOf makes the chart of its options; called again after an update
 */
export function chartFrame<Options extends object>(parent: HTMLElement, store: Store, options: Options, chartOf: (options: Options) => Chart): ChartView<Options> {
  const document = parent.ownerDocument;
  let [given, chart] = [options, chartOf(options)];
  let drawing: ChartDrawing = { height: 0, shapes: [] };
  const picture = layers(document);
  const said = styled(make(document, "figcaption"), UNSEEN);
  const data = disclosure(document, () => chart.table(store.state), () => store.state.theme);
  const element = styled(make(document, "figure", {}, picture.element, said, data.element), { margin: "0", position: "relative", "min-width": "0" });
  parent.appendChild(element);
  const draw = (state: State, width: number) => {
    drawing = chart.draw(state, width);
    picture.show(drawing, width);
    picture.point(drawing, state);
    element.setAttribute("aria-label", chart.name(state));
    said.replaceChildren(document.createTextNode(chart.describe(state)));
    styled(element, { background: state.theme.paper, color: state.theme.ink });
    const tells = chart.tells?.(state) ?? chart.table(state) !== null;
    data.element.toggleAttribute("hidden", !tells);
    if (tells) data.refresh(state.words("charts.asTable"), state.theme);
  };
  scrub(picture.element, store, () => drawing.time);
  const kept = keepDrawn(element, store, { watches: () => chart.watches ?? WATCHED, draw, point: (state) => picture.point(drawing, state) });
  return {
    element, svg: picture.svg, canvas: picture.canvas,
    update(change) {
      given = { ...given, ...change };
      chart = chartOf(given);
      kept.ask();
    },
    describe: () => chart.describe(store.state),
    table: () => chart.table(store.state),
    dispose() {
      kept.dispose();
      element.remove();
    },
  };
}
