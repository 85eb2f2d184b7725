import { SpecError } from "@talkback/core";
import { type Footage, idOf } from "../footage/footage.js";
import { footageOf } from "../footage/footage-of.js";
import type { Playable, PlayerOptions } from "./player.js";
import { PLAYER_VIEWS, type PlayerView } from "./share-state.js";
import { agentOf } from "./twin-store.js";

/** The footage of a run, or what is footage already. @throws {SpecError} `E_RUN` for anything else */
export function footageFrom(source: Playable, asker: string): Footage {
  if (source !== null && typeof source === "object") {
    if ("ground" in source) return footageOf(source);
    if ("attitude" in source && "reachedAt" in source) return source;
  }
  const hint = "const run = simulate(scenario(\"push-harder\"), { seed: \"otter-417\" })";
  throw new SpecError([{ code: "E_RUN", path: "run", expected: "a run or its footage", received: source === null ? "null" : typeof source, hint }], asker);
}

/** @throws {SpecError} `E_NO_DOM` without a browser, `E_EL_NULL` without an element */
export function requireElement(element: HTMLElement | null | undefined): asserts element is HTMLElement {
  const refuse = (code: string, path: string, expected: string, received: string, hint: string) => new SpecError([{ code, path, expected, received, hint }], "createPlayer()");
  if (typeof document === "undefined") throw refuse("E_NO_DOM", "", "a browser", "no document", "On a server use renderPoster(run) of @talkback/viz/poster.");
  if (element === null || element === undefined) throw refuse("E_EL_NULL", "element", "an element", String(element), "Did document.querySelector run before the page was parsed?");
}

/** An agent's index. @throws {SpecError} `E_AGENT_UNKNOWN` */
export function requireAgent(footage: Footage, id: string): number {
  const found = agentOf(footage, id);
  if (found !== null) return found;
  const last = idOf(footage, footage.n - 1);
  throw new SpecError([{ code: "E_AGENT_UNKNOWN", path: "agent", expected: `an id of the run, such as ${JSON.stringify(last)}`, received: JSON.stringify(id) }], "player");
}

/** @throws {SpecError} `E_VIEW_UNKNOWN`, or `E_NO_PHASE` where there is nothing to show */
export function requireView(view: PlayerView, { phase }: Pick<PlayerOptions, "phase">): PlayerView {
  if (!PLAYER_VIEWS.includes(view)) throw new SpecError([{ code: "E_VIEW_UNKNOWN", path: "view", expected: `one of ${PLAYER_VIEWS.join(", ")}`, received: JSON.stringify(view) }], "player");
  if (view !== "phase" || phase !== undefined) return view;
  throw new SpecError([{ code: "E_NO_PHASE", path: "options.phase", expected: "what a phase map shows", received: "nothing", hint: "A phase map is many runs: compute it and pass { phase }." }], "player");
}
