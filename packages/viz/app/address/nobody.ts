import { agentOf } from "../../src/player/twin-store.js";
import type { App } from "../app.js";
import { quoted } from "./remark.js";
import { tellRemarks } from "./tell-remarks.js";

/** Says, once the world of a place that was opened is there, that nobody in it is the person that the place names. */
export function tellNobody(app: App): void {
  const tell = () => {
    const { place: { selected }, store: { state: { footage } } } = app;
    if (selected === null || footage.n === 0 || agentOf(footage, selected) !== null) return;
    void tellRemarks(app, [{ key: "address.nobody", values: { id: quoted(selected) } }]);
    app.go({ selected: null }, { undo: false });
  };
  if (!app.busy) return tell();
  const stop = app.onBusy((busy) => {
    if (busy) return;
    stop();
    tell();
  });
}
