import type { App, Notice } from "../app.js";
import { otherVersion } from "./other-version.js";
import type { Remark } from "./remark.js";

/** A remark as people are told it, with what they can do about it. */
export function noticeOf(app: App, { key, values, control, scenario, link }: Remark): Notice {
  const { words } = app;
  const nothing = () => undefined;
  const actions = scenario !== undefined
    ? [{ label: words("address.openNear", { near: scenario }), act: () => app.go({ room: "play", question: { ...app.place.question, scenario, changes: {} }, compare: null, time: 0, selected: null }) }]
    : control !== undefined
      ? [{ label: words("address.keep"), act: nothing }, { label: words("address.edit"), act: () => { app.go({ room: "play" }, { undo: false }); app.find(control); } }]
      : ["address.people", "address.reloaded", "address.column"].includes(key) ? [{ label: words("people.chooseAgain"), act: () => app.open("people") }]
      : key === "address.version" ? [...(link === undefined ? [] : [otherVersion(app, String(values.theirs), link)]), { label: words("address.continue"), act: nothing }] : [];
  return { kind: "warning", text: words(key, values), actions };
}
