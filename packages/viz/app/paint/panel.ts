import type { Changes } from "@talkback/core";
import { agentOf } from "../../src/player/twin-store.js";
import type { Panel } from "../app.js";
import { ownScenario, scenarioIn } from "../controls/asked.js";
import { changing, issuesOf } from "../controls/change.js";
import { h, refill } from "../dom.js";
import { issueWords } from "../place/issue-words.js";
import { aimSection } from "./aim.js";
import { groupList } from "./groups.js";
import { listenForLetters } from "./letters.js";
import { markedIds, marking } from "./marked.js";
import { painting, type Part, partsOf, repainting, TRAITS, unpainting, UNPAINTED } from "./parts.js";
import { toolsFor } from "./tools.js";
import { traitFields } from "./trait-fields.js";

/** Marks people by hand, makes them powerful, unsure, fond of the brand or the reverse, and aims campaigns at them; all of it changes of the question. */
export const paintPanel: Panel = (app) => {
  const { words, store } = app;
  const marked = () => markedIds(store.state);
  const question = () => app.place.question;
  const said = h("p", { role: "status", class: "paint-said" });
  const apply = (changes: Changes, text: string): boolean => {
    const issues = issuesOf(ownScenario(question()), changes);
    refill(said, issues.length > 0 ? issueWords(words, issues) : text);
    if (issues.length > 0) return false;
    app.go({ question: { ...question(), changes } });
    return true;
  };
  const [tools, traits] = [toolsFor(app), traitFields(words)];
  let edited: Part | null = null;
  const make = h("button", { type: "submit", class: "paint-make" });
  const leave = h("button", { type: "button", onclick: () => edit(null) }, words("paint.leave"));
  const edit = (part: Part | null) => {
    edited = part;
    leave.hidden = part === null;
    refill(make, words("paint.make", { editing: String(part !== null) }));
    traits.value = part ?? UNPAINTED;
    if (part !== null) traits.focus(TRAITS.find((trait) => part[trait] !== null) ?? "power");
  };
  const paint = () => {
    const [own, now, { changes }] = [ownScenario(question()), scenarioIn(question()), question()];
    if (TRAITS.every((trait) => traits.value[trait] === null)) return refill(said, words("paint.nothing"));
    const people = edited?.people ?? marked();
    if (people.length === 0) return refill(said, words("paint.nobody"));
    const next = edited === null ? painting(own, now, changes, people, traits.value) : repainting(own, now, changes, { ...edited, ...traits.value });
    if (apply(next, words("paint.done", { n: people.length }))) edit(null);
  };
  const form = h("form", { onsubmit: (event: Event) => { event.preventDefault(); paint(); } }, h("fieldset", {}, h("legend", {}, words("paint.what")), traits.element, h("div", { class: "paint-tools" }, make, leave)));
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    paint();
  });
  const groups = groupList(words, {
    mark: ({ people }) => store.set({ highlighted: marking({ footage: store.state.footage, highlighted: null }, people.flatMap((id) => agentOf(store.state.footage, id) ?? [])) }),
    edit,
    remove: ({ id }) => {
      if (edited?.id === id) edit(null);
      apply(unpainting(ownScenario(question()), scenarioIn(question()), question().changes, id), words("paint.removed"));
    },
  });
  const aim = aimSection(app, (targets) => void apply(changing(ownScenario(question()), question().changes, "campaigns.0.targets", targets), words("paint.aimed")), marked);
  const body = h("div", { class: "paint-body", hidden: true }, h("p", { class: "paint-hint" }, words("paint.hint")), tools.element, form, said, groups.element, aim.element);
  const toggle = h("button", { type: "button", class: "paint-toggle", "aria-expanded": "false" }, words("paint.start", { on: "false" }));
  const letters = listenForLetters({ on: () => !body.hidden && app.place.room === "play", go: traits.focus, toggle: tools.toggleSelected });
  const turn = (on: boolean) => {
    body.hidden = !on;
    toggle.setAttribute("aria-expanded", String(on));
    refill(toggle, words("paint.start", { on: String(on) }));
    tools.on(on);
    if (on && !["network", "plane"].includes(app.place.picture)) app.go({ picture: "network" }, { undo: false });
  };
  toggle.addEventListener("click", () => {
    turn(body.hidden !== false);
    if (!body.hidden) toggle.scrollIntoView({ block: "start" });
  });
  const show = () => {
    const parts = partsOf(scenarioIn(question()));
    if (edited !== null && !parts.some(({ id }) => id === edited!.id)) edit(null);
    groups.show(parts);
    aim.show();
  };
  const ends = [
    app.onPlace(({ question: after, room }, before) => {
      if (after !== before.question) show();
      if (room !== "play" && !body.hidden) turn(false);
    }),
    store.watch((_, changed) => { if (changed.has("highlighted") || changed.has("selected")) aim.show(); }),
  ];
  edit(null);
  show();
  return { element: h("div", { class: "paint controls" }, toggle, body), dispose() { for (const end of [...ends, letters, tools.dispose]) end(); } };
};
