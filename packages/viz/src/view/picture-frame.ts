import type { State, Store } from "../store/store.js";
import { coalesce } from "./coalesce.js";
import { disclosure } from "./disclosure.js";
import { make, styled, UNSEEN } from "./make.js";
import type { DataTable, View } from "./view.js";

/** What a picture that people work in tells and does. */
export interface Picture {
  readonly name: (state: State) => string;
  readonly describe: (state: State) => string;
  readonly table: (state: State) => DataTable | null;
  /** Draws all of it in so many px of width, at least 240. */
  readonly draw: (state: State, width: number) => void;
  /** Draws what moves with time and selection, while all else stays; `draw` has been called before. */
  readonly move: (state: State) => void;
}

export interface PictureFrame extends View {
  /** Asks to draw all of it at the next frame. */
  redraw(): void;
}

const [NARROWEST, UNKNOWN] = [240, 320];
const MOVES: readonly (keyof State)[] = ["time", "playing", "selected", "highlighted", "reduced"];

/**
 * A picture with controls of its own in a frame: a `<figure>` with a name, a description for those who do not see it, and a button that
 * shows its data as a table. It draws at once, then at most once a frame.
 */
export function pictureFrame(parent: HTMLElement, store: Store, stage: readonly HTMLElement[], picture: Picture): PictureFrame {
  const document = parent.ownerDocument;
  const said = styled(make(document, "figcaption"), UNSEEN);
  const data = disclosure(document, () => picture.table(store.state), () => store.state.theme);
  const element = styled(make(document, "figure", {}, ...stage, said, data.element), { margin: "0", position: "relative", "min-width": "0", "font-size": "max(14px, 0.875rem)", "line-height": "1.43" });
  parent.appendChild(element);
  let all = true;
  const tell = () => said.replaceChildren(document.createTextNode(picture.describe(store.state)));
  const draw = () => {
    const { state } = store;
    if (all) {
      element.setAttribute("aria-label", picture.name(state));
      styled(element, { background: state.theme.paper, color: state.theme.ink });
      picture.draw(state, Math.max(NARROWEST, element.clientWidth || UNKNOWN));
      const tells = picture.table(state) !== null;
      data.element.toggleAttribute("hidden", !tells);
      if (tells) data.refresh(state.words("charts.asTable"), state.theme);
    }
    all = false;
    picture.move(state);
    if (!state.playing) tell();
  };
  const frames = coalesce(draw);
  const redraw = () => {
    all = true;
    frames.ask();
  };
  const unwatch = store.watch((_, changed) => ([...changed].every((key) => MOVES.includes(key)) ? frames.ask() : redraw()));
  let width = element.clientWidth;
  const sizes = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(() => {
    if (element.clientWidth === width) return;
    width = element.clientWidth;
    redraw();
  });
  sizes?.observe(element);
  draw();
  return {
    element, redraw,
    describe: () => picture.describe(store.state),
    table: () => picture.table(store.state),
    dispose() {
      sizes?.disconnect();
      unwatch();
      frames.cancel();
      element.remove();
    },
  };
}

/** Height of a control that fingers hit, or a mouse. */
export const controlHeight = (): string => (typeof matchMedia !== "undefined" && matchMedia("(pointer: coarse)").matches ? "44px" : "32px");
