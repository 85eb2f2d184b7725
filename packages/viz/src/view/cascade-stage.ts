import type { State } from "../store/store.js";
import { type CascadeFrame, RULER } from "./cascade-frame.js";
import type { Shown } from "./cascade-open.js";
import { ruler, sayingRing, sayingShapes, stepLines, tieShapes } from "./cascade-scene.js";
import { type CascadeTree, cascadeTree, type TreeEvents } from "./cascade-tree.js";
import { hiddenBelow, shownOf, type Standing } from "./cascade-standing.js";
import { sayingText } from "./cascade-words.js";
import { make, styled } from "./make.js";
import { pictureSvg, redrawn, silentLayer, sized } from "./picture-svg.js";

/** Where a tree is drawn: a ruler that stays on top, ties beneath, sayings that are walked, and the ring of what is looked at. */
export interface CascadeStage {
  readonly element: HTMLElement;
  /** Takes over a tree and its places. */
  place(state: State, standing: Standing | null, frame: CascadeFrame | null): void;
  /** Draws it as of the state's time and selection. */
  fill(state: State): void;
  look(state: State, saying: number | null): void;
}

export function cascadeStage(document: Document, events: TreeEvents): CascadeStage {
  const [steps, svg] = [styled(pictureSvg(document), { position: "sticky", top: "0" }), pictureSvg(document)];
  steps.setAttribute("aria-hidden", "true");
  const [under, over] = [silentLayer(document, "ties"), silentLayer(document, "look")];
  const tree = cascadeTree(document, events);
  svg.append(under, tree.element, over);
  const element = styled(make(document, "div", { "data-part": "stage" }, steps, svg), { direction: "ltr", overflow: "auto", "max-height": "560px" });
  let [now, at, items, drawn, scrolled]: [Standing | null, CascadeFrame | null, Shown[], string, number] = [null, null, [], "", -1];
  return {
    element,
    place(state, standing, frame) {
      [now, at, items, drawn] = [standing, frame, shownOf(standing), ""];
      styled(element, { display: frame === null ? "none" : "block" });
      sized(svg, frame?.width ?? 0, frame?.height ?? 0);
      sized(steps, frame?.width ?? 0, RULER);
      redrawn(steps, frame === null ? [] : ruler(state, frame));
      steps.style.setProperty("background", state.theme.paper);
      if (standing === null || frame === null || standing.root === scrolled) return;
      [element.scrollLeft, element.scrollTop, scrolled] = [0, frame.y(standing.root) - element.clientHeight / 2, standing.root];
    },
    fill(state) {
      if (now === null || at === null) return;
      redrawn(under, [...stepLines(state, at), ...tieShapes(state, items, at, now.audience)]);
      const own = `${Math.ceil(state.time)} ${state.selected}`;
      if (own !== drawn) fillTree(tree, state, now, items, at);
      drawn = own;
    },
    look({ footage: { sayings }, theme }, saying) {
      const seen = items.map((each) => each.saying).filter((each) => each === saying || each === tree.focused());
      redrawn(over, at === null ? [] : seen.flatMap((each) => sayingRing(at!.x(sayings!.step[each]!), at!.y(each), theme)));
    },
  };
}

function fillTree(tree: CascadeTree, state: State, standing: Standing, items: readonly Shown[], frame: CascadeFrame): void {
  const { speaker, step } = state.footage.sayings!;
  tree.show(state.words("cascade.name"), items, (item) => {
    const hidden = hiddenBelow(standing, item.saying);
    return {
      x: frame.x(step[item.saying]!), y: frame.y(item.saying), label: sayingText(state, item.saying, hidden), selected: speaker[item.saying] === state.selected,
      shapes: sayingShapes(state, item, frame, state.words("cascade.hidden", { count: hidden })),
    };
  });
}
