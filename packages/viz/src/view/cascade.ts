import { element as shapeElement } from "../chart/figure.js";
import { shape } from "../chart/shape.js";
import type { State, Store } from "../store/store.js";
import { FONT_FAMILY } from "../theme/type.js";
import { type CascadeForest, cascadeForest, childrenOf, largestFirst } from "./cascade-forest.js";
import { audiences, type CascadeFrame, cascadeFrame, RULER } from "./cascade-frame.js";
import { openBranches, type Shown, shownSayings } from "./cascade-open.js";
import { cascadePicker } from "./cascade-picker.js";
import { ruler, sayingShapes, stepLines, tieShapes } from "./cascade-scene.js";
import { cascadeTree } from "./cascade-tree.js";
import { described, sayingText, tableOf } from "./cascade-words.js";
import { make, styled } from "./make.js";
import { pictureFrame } from "./picture-frame.js";
import type { View } from "./view.js";

export interface CascadeOptions {
  /** Sayings shown at first; more are shown when branches are opened. Default 80. */
  readonly most?: number;
}

/** A tree of sayings and what is open of it. */
interface Standing {
  readonly forest: CascadeForest;
  readonly audience: Uint32Array;
  readonly root: number;
  readonly open: Set<number>;
}

const NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * Who moved whom to speak: one cascade as a tree along time, where what is said can turn round from one saying to the next. It shows the largest
 * cascade, or the largest that the selected person spoke in.
 */
export function createCascade(parent: HTMLElement, store: Store, { most = 80 }: CascadeOptions = {}): View {
  const document = parent.ownerDocument;
  const picture = () => {
    const svg = styled(document.createElementNS(NAMESPACE, "svg") as SVGSVGElement, { display: "block", "user-select": "none", "-webkit-user-select": "none" });
    svg.setAttribute("font-family", FONT_FAMILY);
    return svg;
  };
  const [steps, svg] = [styled(picture(), { position: "sticky", top: "0" }), picture()];
  steps.setAttribute("aria-hidden", "true");
  const layer = () => {
    const group = document.createElementNS(NAMESPACE, "g");
    for (const [name, value] of [["aria-hidden", "true"], ["pointer-events", "none"]] as const) group.setAttribute(name, value);
    return group;
  };
  const [under, over] = [layer(), layer()];
  const scroller = styled(make(document, "div", { "data-part": "stage" }, steps, svg), { direction: "ltr", overflow: "auto", "max-height": "560px" });
  const note = styled(make(document, "p"), { margin: "4px 0", "min-height": "20px", "font-variant-numeric": "tabular-nums" });
  const legend = styled(make(document, "p"), { margin: "4px 0", "font-size": "12px", "line-height": "16px" });

  let [footage, selected] = [store.state.footage, store.state.selected];
  let standing = standingOf(store.state, most);
  let place: CascadeFrame | null = null;
  let looked: number | null = null;
  let drawn = "";
  let scrolled = -1;
  let before: { readonly saying: number; readonly flags: Uint8Array; readonly was: Uint8Array | null } | null = null;
  const picker = cascadePicker(document, (root) => {
    if (standing !== null) standing = { ...standing, root, open: openBranches(standing.forest, root, most) };
    frame.redraw();
  });
  const tree = cascadeTree(document, {
    chosen(saying) {
      selected = footage.sayings!.speaker[saying]!;
      store.set({ selected });
    },
    turned(saying, open) {
      if (open) standing?.open.add(saying); else standing?.open.delete(saying);
      frame.redraw();
    },
    looked(saying, by) {
      looked = saying;
      tell(store.state);
      stress(by === "pointer" ? saying : null);
    },
  });
  svg.append(under, tree.element, over);
  const shown = (): Shown[] => (standing === null ? [] : shownSayings(standing.forest, standing.root, standing.open));

  /** Highlights those on the way from the root to a saying, and gives back what was highlighted before. */
  function stress(saying: number | null): void {
    if (saying !== null && saying === before?.saying) return;
    if (before !== null && store.state.highlighted === before.flags) store.set({ highlighted: before.was });
    before = null;
    if (saying === null) return;
    const flags = new Uint8Array(footage.n);
    for (const each of wayTo(footage.sayings!.parent, saying)) flags[footage.sayings!.speaker[each]!] = 1;
    before = { saying, flags, was: store.state.highlighted };
    store.set({ highlighted: flags });
  }

  function tell(state: State): void {
    const { theme, words } = state;
    const text = standing === null ? words(footage.sayings === null ? "cascade.noTrace" : "cascade.silent") : looked === null ? described(state, standing.forest, standing.root, shown().length) : sayingText(state, looked, hiddenBelow(standing, looked));
    note.replaceChildren(document.createTextNode(text));
    legend.replaceChildren(document.createTextNode(standing === null ? "" : footage.sayings!.complete ? words("cascade.legend") : `${words("cascade.legend")} ${words("cascade.cut")}`));
    legend.style.setProperty("color", theme.muted);
    const ring = looked === null || place === null || !shown().some(({ saying }) => saying === looked) ? [] : [[theme.focus.halo, 6], [theme.focus.ring, 2.5]] as const;
    over.replaceChildren(...ring.map(([stroke, width]) => shapeElement(document, shape("circle", { cx: place!.x(footage.sayings!.step[looked!]!), cy: place!.y(looked!), r: 14, fill: "none", stroke, "stroke-width": width }))));
  }

  function fill(state: State, now: Standing, items: readonly Shown[], at: CascadeFrame): void {
    const { speaker, step } = footage.sayings!;
    under.replaceChildren(...[...stepLines(state, at), ...tieShapes(state, items, at, now.audience)].map((each) => shapeElement(document, each)));
    const own = `${Math.ceil(state.time)} ${state.selected}`;
    if (own === drawn) return;
    drawn = own;
    tree.show(state.words("cascade.name"), items, (item) => {
      const hidden = hiddenBelow(now, item.saying);
      return {
        x: at.x(step[item.saying]!), y: at.y(item.saying), label: sayingText(state, item.saying, hidden), selected: speaker[item.saying] === state.selected,
        shapes: sayingShapes(state, item, at, state.words("cascade.hidden", { count: hidden })),
      };
    });
  }

  const frame = pictureFrame(parent, store, [picker.element, scroller, note, legend], {
    name: ({ words }) => words("cascade.name"),
    describe: (state) => (standing === null ? state.words(state.footage.sayings === null ? "cascade.noTrace" : "cascade.silent") : described(state, standing.forest, standing.root, shown().length)),
    table: (state) => (standing === null ? null : tableOf(state, standing.forest, standing.root)),
    draw(state, width) {
      drawn = "";
      if (state.footage !== footage) [footage, standing, looked] = [state.footage, standingOf(state, most), null];
      styled(scroller, { display: standing === null ? "none" : "block" });
      picker.show(state, standing?.forest ?? null, standing?.root ?? -1);
      place = standing === null ? null : cascadeFrame(shown(), footage.sayings!, width);
      for (const [element, height] of [[svg, place?.height ?? 0], [steps, RULER]] as const) {
        for (const [name, value] of [["width", place?.width ?? 0], ["height", height]] as const) element.setAttribute(name, String(value));
      }
      steps.replaceChildren(...(place === null ? [] : ruler(state, place)).map((each) => shapeElement(document, each)));
      steps.style.setProperty("background", state.theme.paper);
      if (standing !== null && place !== null && standing.root !== scrolled) [scroller.scrollLeft, scroller.scrollTop, scrolled] = [0, place.y(standing.root) - scroller.clientHeight / 2, standing.root];
    },
    move(state) {
      if (state.selected !== selected) {
        selected = state.selected;
        const found = standing === null ? null : follow(state, standing, most);
        if (found !== null) {
          standing = found;
          return frame.redraw();
        }
      }
      if (standing !== null && place !== null) fill(state, standing, shown(), place);
      tell(state);
    },
  });
  return frame;
}

function standingOf({ footage, selected }: State, most: number): Standing | null {
  if (footage.sayings === null || footage.sayings.parent.length === 0) return null;
  const forest = cascadeForest(footage.sayings);
  const root = largestFirst(forest)[0]!;
  const first = { forest, audience: audiences(footage), root, open: openBranches(forest, root, most) };
  return follow({ footage, selected }, first, most) ?? first;
}

/** The tree to show for who is selected: the same if that person spoke in it, else the largest that it spoke in; null where nothing changes. */
function follow({ footage, selected }: Pick<State, "footage" | "selected">, standing: Standing, most: number): Standing | null {
  const { forest: { rootOf, size }, forest, root, open } = standing;
  const { speaker, parent } = footage.sayings!;
  const said = selected === null ? [] : [...speaker.keys()].filter((saying) => speaker[saying] === selected);
  if (said.length === 0) return null;
  const here = said.filter((saying) => rootOf[saying] === root);
  if (here.length > 0) return { ...standing, open: new Set([...open, ...wayTo(parent, parent[here[0]!]!)]) };
  const saying = said.reduce((best, each) => (size[rootOf[each]!]! > size[rootOf[best]!]! ? each : best));
  return { ...standing, root: rootOf[saying]!, open: openBranches(forest, rootOf[saying]!, most, wayTo(parent, parent[saying]!)) };
}

/** A saying and all that it goes back to. */
function wayTo(parent: Int32Array, saying: number): number[] {
  const way: number[] = [];
  for (let each = saying; each >= 0; each = parent[each]!) way.push(each);
  return way;
}

const hiddenBelow = ({ forest, open }: Standing, saying: number): number => (open.has(saying) || childrenOf(forest, saying).length === 0 ? 0 : forest.size[saying]! - 1);
