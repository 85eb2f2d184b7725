import type { State } from "../store/store.js";
import { make, styled, UNSEEN } from "./make.js";
import { controlHeight } from "./picture-frame.js";

export type Button = "zoomIn" | "zoomOut" | "zoomAll";
const SIGNS: Readonly<Record<Button, string>> = { zoomIn: "+", zoomOut: "−", zoomAll: "⤢" };
/** Height of a stage, px, in which three buttons of a finger's size do not stand above each other. */
const LOW = 168;
let made = 0;

/**
 * What a stage is made of. The surface is an `application`: a map of people that arrow keys walk, which reading modes of screen readers
 * would swallow in any other role; who is reached is said in a live region. Buttons, caption and table lie outside of it, to be read as usual.
 */
export function stageElements(document: Document, press: (button: Button) => void) {
  const cover = { position: "absolute", inset: "0", "inline-size": "100%", "block-size": "100%", display: "block" };
  const id = `talkback-stage-${++made}`;
  const beneath = styled(make(document, "canvas", { "aria-hidden": "true" }), { ...cover, display: "none" });
  const canvas = styled(make(document, "canvas", { "aria-hidden": "true" }), cover);
  const surface = styled(make(document, "div", { role: "application", tabindex: "0", "aria-describedby": id }, beneath, canvas), { ...cover, cursor: "grab", "user-select": "none", "-webkit-user-select": "none", "outline-offset": "-3px" });
  const hint = styled(make(document, "p", { id }), UNSEEN);
  const live = styled(make(document, "p", { "aria-live": "polite" }), UNSEEN);
  const caption = styled(make(document, "p", { role: "status" }), { position: "absolute", "inset-inline-start": "8px", "inset-block-end": "8px", "max-inline-size": "calc(100% - 72px)", margin: "0", padding: "2px 6px", "border-radius": "6px", "font-size": "max(12px, 0.75rem)", "line-height": "1.33", "pointer-events": "none" });
  const tip = styled(make(document, "div", { "aria-hidden": "true" }), { position: "absolute", left: "0", top: "0", "max-inline-size": "240px", padding: "4px 8px", "border-radius": "6px", "border-width": "1px", "border-style": "solid", "font-size": "max(12px, 0.75rem)", "line-height": "1.33", "font-variant-numeric": "tabular-nums", "pointer-events": "none", display: "none" });
  const buttons = (Object.keys(SIGNS) as Button[]).map((name) => {
    const side = controlHeight();
    const button = styled(make(document, "button", { type: "button", "data-zoom": name }, SIGNS[name]), { "inline-size": side, "block-size": side, padding: "0", border: "1px solid", "border-radius": "6px", font: "inherit", "font-size": "16px", cursor: "pointer" });
    button.addEventListener("click", () => press(name));
    return [name, button] as const;
  });
  const group = styled(make(document, "div", { role: "group" }, ...buttons.map(([, button]) => button)), { position: "absolute", "inset-inline-end": "8px", "inset-block-end": "8px", display: "flex", "flex-direction": "column", gap: "4px" });
  const element = styled(make(document, "div", { "data-part": "stage" }, surface, hint, group, caption, tip, live), { position: "relative", "inline-size": "100%", "block-size": "100%", "min-block-size": "240px", overflow: "hidden" });
  ring(surface);
  return {
    element, surface, canvas, beneath, caption, tip, live,
    /** Lays the buttons side by side where they would be higher than the stage. */
    fit: (height: number) => void styled(group, { "flex-direction": height < LOW ? "row" : "column" }),
    /** Takes over words and colours. */
    dress({ theme, words, footage: { n } }: State) {
      styled(element, { background: theme.paper, color: theme.ink });
      styled(surface, { "outline-color": theme.focus.ring });
      styled(caption, { background: theme.paper, color: theme.muted });
      styled(tip, { background: theme.raised, color: theme.ink, "border-color": theme.outline });
      surface.setAttribute("aria-label", words("stage.name", { n }));
      hint.textContent = words("stage.hint");
      group.setAttribute("aria-label", words("stage.zoom"));
      for (const [name, button] of buttons) {
        styled(button, { background: theme.raised, color: theme.ink, "border-color": theme.outline });
        button.setAttribute("aria-label", words(`stage.${name}`));
        button.title = words(`stage.${name}`);
      }
    },
  };
}
export type StageElements = ReturnType<typeof stageElements>;

/** A visible ring while keys are used. */
function ring(surface: HTMLElement): void {
  const show = (width: string) => styled(surface, { "outline-style": "solid", "outline-width": width });
  surface.addEventListener("focus", () => show(surface.matches(":focus-visible") ? "3px" : "0"));
  surface.addEventListener("blur", () => show("0"));
  show("0");
}
