import type { State, Store } from "../store/store.js";
import { cascadeFrame, RULER } from "./cascade-frame.js";
import { lentHighlight } from "./cascade-lent.js";
import { cascadePicker } from "./cascade-picker.js";
import { cascadeStage } from "./cascade-stage.js";
import { begun, follow, hiddenBelow, shownOf, type Standing, standingOf, wayTo, withBranch, withRoot } from "./cascade-standing.js";
import { described, sayingText, tableOf } from "./cascade-words.js";
import { make, styled } from "./make.js";
import { pictureFrame } from "./picture-frame.js";
import { roomWithin } from "./room-within.js";
import type { View } from "./view.js";

export interface CascadeOptions {
  /** Sayings shown at first; more are shown when branches are opened. Default 80. */
  readonly most?: number;
}

/** Px that a tree is high at most, and that its words need below it. */
const [HIGHEST, BELOW] = [560, 132];

/**
 * Who moved whom to speak: one cascade as a tree along time, where what is said can turn round from one saying to the next. It shows the
 * largest cascade that has begun, or the largest that the selected person spoke in; one that was chosen stays.
 */
export function createCascade(parent: HTMLElement, store: Store, { most = 80 }: CascadeOptions = {}): View {
  const document = parent.ownerDocument;
  const note = styled(make(document, "p"), { margin: "4px 0", "min-height": "20px", "font-variant-numeric": "tabular-nums" });
  const legend = styled(make(document, "p"), { margin: "4px 0", "font-size": "max(12px, 0.75rem)", "line-height": "1.33" });
  let [{ footage, selected }, standing, looked, chosen] = [store.state, standingOf(store.state, most), null as number | null, store.state.selected !== null];
  const highlight = lentHighlight(store);
  const stand = (next: Standing | null) => {
    standing = next;
    frame.redraw();
  };
  const tell = (state: State) => {
    note.replaceChildren(document.createTextNode(toldOf(state, standing, looked)));
    stage.look(state, looked);
  };
  const picker = cascadePicker(document, (root) => {
    chosen = true;
    stand(standing === null ? null : withRoot(standing, root, most));
  });
  const stage = cascadeStage(document, {
    chosen(saying) {
      selected = footage.sayings!.speaker[saying]!;
      store.set({ selected });
    },
    turned: (saying, open) => stand(standing === null ? null : withBranch(standing, saying, open)),
    looked(saying, by) {
      looked = saying;
      tell(store.state);
      const { speaker, parent: movers } = footage.sayings!;
      if (saying === null || by === "focus") highlight.lend(null);
      else highlight.lend(saying, wayTo(movers, saying).map((each) => speaker[each]!));
    },
  });
  const frame = pictureFrame(parent, store, [picker.element, stage.element, note, legend], {
    name: ({ words }) => words("cascade.name"),
    describe: (state) => toldOf(state, standing, null),
    table: (state) => (standing === null ? null : tableOf(state, standing.forest, standing.root)),
    draw(state, width) {
      if (state.footage !== footage) [footage, standing, looked, chosen] = [state.footage, standingOf(state, most), null, state.selected !== null];
      picker.show(state, standing?.forest ?? null, standing?.root ?? -1);
      stage.place(state, standing, standing === null ? null : cascadeFrame(shownOf(standing), footage.sayings!, width, Math.min(HIGHEST, roomWithin(parent, stage.element)) - RULER - BELOW));
      legend.replaceChildren(document.createTextNode(standing === null ? "" : state.words("cascade.legend", { complete: String(footage.sayings!.complete) })));
      legend.style.setProperty("color", state.theme.muted);
    },
    move(state) {
      const another = state.selected !== selected;
      if (another) chosen = state.selected !== null;
      const found = standing === null ? null : another ? follow(state, standing, most) : chosen ? null : begun(state, standing, most);
      selected = state.selected;
      if (found !== null) return stand(found);
      stage.fill(state);
      tell(state);
    },
  });
  return frame;
}

/** What is looked at, else the whole tree, else why there is none. */
function toldOf(state: State, standing: Standing | null, looked: number | null): string {
  if (standing === null) return state.words(state.footage.sayings === null ? "cascade.noTrace" : "cascade.silent");
  return looked === null ? described(state, standing.forest, standing.root, shownOf(standing).length) : sayingText(state, looked, hiddenBelow(standing, looked));
}
