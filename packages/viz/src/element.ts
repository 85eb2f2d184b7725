import { createPlayer } from "./player/create-player.js";
import type { Playable, Player, PlayerOptions } from "./player/player.js";
import { PLAYER_VIEWS, THEME_NAMES } from "./player/share-state.js";

/**
 * `<talkback-player speed="2" view="network" theme="auto" step="30" autoplay="visible">`: shows its own content until it is given a run, and
 * again once it has left the page. Events of the player are sent from it, with what they tell as `detail`.
 */
export interface TalkbackPlayerElement extends HTMLElement {
  /** A run or its footage; null for none. */
  run: Playable | null;
  /** The same. */
  footage: Playable | null;
  /** Null while there is no run, or the element is in no page. */
  readonly player: Player | null;
}

declare global {
  interface HTMLElementTagNameMap {
    "talkback-player": TalkbackPlayerElement;
  }
}

const EVENTS = ["step", "play", "pause", "end", "ready", "agent:select", "agent:why", "view"] as const;
const ATTRIBUTES = ["speed", "view", "theme", "step"] as const;

/** Makes the element known, once; does nothing where there are no custom elements. */
export function definePlayerElement(name = "talkback-player"): void {
  if (typeof customElements === "undefined" || customElements.get(name) !== undefined) return;
  customElements.define(name, class extends HTMLElement implements TalkbackPlayerElement {
    static readonly observedAttributes = ATTRIBUTES;
    readonly #fallback = document.createElement("slot");
    readonly #frame = document.createElement("div");
    #source: Playable | null = null;
    #player: Player | null = null;

    constructor() {
      super();
      const [root, sheet] = [this.attachShadow({ mode: "open" }), new CSSStyleSheet()];
      sheet.replaceSync(":host { display: block } :host([hidden]), [hidden] { display: none !important } div { block-size: 100% }");
      root.adoptedStyleSheets = [sheet];
      this.#frame.hidden = true;
      root.append(this.#fallback, this.#frame);
    }

    get run() { return this.#source; }
    set run(source: Playable | null) {
      this.#source = source;
      if (source !== null && this.#player !== null) this.#player.setRun(source);
      else this.#mount();
    }
    get footage() { return this.#source; }
    set footage(source: Playable | null) { this.run = source; }
    get player() { return this.#player; }

    connectedCallback() {
      for (const name of ["run", "footage"] as const) this.#upgrade(name);
      this.#mount();
    }
    disconnectedCallback() { this.#mount(); }
    attributeChangedCallback(name: (typeof ATTRIBUTES)[number]) {
      const [player, given] = [this.#player, optionsOf(this)];
      if (player === null) return;
      if (name === "speed") player.speed = given.speed;
      else if (name === "view") player.view(given.view);
      else if (name === "theme") player.theme(given.theme);
      else player.seek(stepOf(this));
    }

    /** What was set before the element was known lies on it as a property of its own. */
    #upgrade(name: "run" | "footage") {
      if (!Object.hasOwn(this, name)) return;
      const value = this[name];
      delete (this as { run?: unknown; footage?: unknown })[name];
      this[name] = value;
    }
    #mount() {
      const wanted = this.isConnected ? this.#source : null;
      if ((wanted === null) === (this.#player === null)) return;
      this.#fallback.hidden = wanted !== null;
      this.#frame.hidden = wanted === null;
      if (wanted === null) {
        this.#player!.dispose();
        this.#player = null;
      } else {
        const player = createPlayer(this.#frame, wanted, optionsOf(this));
        player.seek(stepOf(this));
        for (const event of EVENTS) player.on(event, (detail) => this.dispatchEvent(new CustomEvent(event, { detail })));
        this.#player = player;
      }
    }
  });
}

const numberIn = (element: Element, name: string, otherwise: number): number => Number(element.getAttribute(name) || otherwise) || otherwise;
const stepOf = (element: Element): number => numberIn(element, "step", 0);

function nameIn<T extends string>(element: Element, attribute: string, names: readonly T[], otherwise: T): T {
  return names.find((name) => name === element.getAttribute(attribute)) ?? otherwise;
}

/** What is no option is taken as left out, as in other elements. A phase map has no attribute. */
function optionsOf(element: Element) {
  const views = PLAYER_VIEWS.filter((view) => view !== "phase");
  const autoplay = element.getAttribute("autoplay");
  return {
    speed: numberIn(element, "speed", 1), view: nameIn(element, "view", views, "network"), theme: nameIn(element, "theme", THEME_NAMES, "auto"),
    autoplay: autoplay === null ? false : autoplay === "visible" ? "visible" : true,
  } as const satisfies PlayerOptions;
}

definePlayerElement();
