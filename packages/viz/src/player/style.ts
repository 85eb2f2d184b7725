/** Of every player in a document or shadow root; colours are custom properties that the player sets. */
const RULES = `
.talkback-player { container-type: inline-size; position: relative; box-sizing: border-box; display: grid; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
  inline-size: 100%; block-size: 100%; min-inline-size: 0; min-block-size: 240px; overflow: hidden; background: var(--paper); color: var(--ink);
  font: max(14px, 0.875rem)/1.43 Inter, ui-sans-serif, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
.talkback-player *, .talkback-player *::before { box-sizing: border-box; }
.talkback-player [hidden] { display: none !important; }
.talkback-player [part~=area] { position: relative; display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 1px; min-block-size: 120px;
  aspect-ratio: 16 / 10; place-self: stretch; background: var(--line); }
.talkback-player [part~=pane] { position: relative; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); min-inline-size: 0; min-block-size: 0; overflow: hidden; background: var(--paper); }
.talkback-player [part~=pane] > [data-part=stage] { min-block-size: 0 !important; }
.talkback-player [part~=pane]:not([data-view=network]) { overflow: auto; display: block; padding: 8px; }
.talkback-player [part~=pane] > [part~=which] { position: absolute; z-index: 1; inset-block-start: 8px; inset-inline-start: 8px; margin: 0; padding: 2px 8px;
  border: 1px solid var(--line); border-radius: 6px; background: var(--paper); font-size: max(12px, 0.75rem); line-height: 1.33; pointer-events: none; }
.talkback-player [part~=pane]:not([data-view=network]) > [part~=which] { position: static; inline-size: fit-content; margin-block-end: 8px; }
.talkback-player [part~=waiting] { position: absolute; z-index: 2; inset-block-start: 8px; inset-inline: 0; inline-size: fit-content; margin: 0 auto; padding: 4px 12px; border-radius: 6px;
  background: var(--raised); color: var(--ink); }
.talkback-player [part~=waiting]:only-child { inset: 0; inline-size: auto; display: grid; place-content: center; border-radius: 0; background: var(--paper); color: var(--muted); text-align: center; }
.talkback-player [part~=bar] { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; padding: 4px 8px; border-block-start: 1px solid var(--line); background: var(--raised); }
.talkback-player [part~=timeline] { flex: 1 1 160px; min-inline-size: 120px; }
.talkback-player [part~=time] { min-inline-size: 8ch; text-align: end; font-size: max(12px, 0.75rem); color: var(--muted); white-space: nowrap; }
.talkback-player [part~=bar] button { appearance: none; display: grid; }
.talkback-player [part~=bar] :is(button, select) { place-content: center; min-inline-size: 32px; min-block-size: 32px; margin: 0; padding: 0 6px;
  border: 1px solid transparent; border-radius: 6px; background: transparent; color: inherit; font: inherit; font-size: max(12px, 0.75rem); cursor: pointer; }
.talkback-player [part~=bar] select { border-color: var(--line); background: var(--paper); }
.talkback-player [part~=bar] option { background: var(--paper); color: var(--ink); }
.talkback-player [part~=bar] :is(button, select):hover { background: var(--shade); }
.talkback-player [part~=bar] button[part~=play] { background: var(--ink); color: var(--paper); }
.talkback-player [part~=bar] button:disabled { border: 1px dashed; color: var(--muted); cursor: default; }
.talkback-player :is(button, select, [tabindex]):focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--halo); }
.talkback-player svg[part~=icon] { display: block; inline-size: 16px; block-size: 16px; fill: currentColor; }
.talkback-player:dir(rtl) svg[part~=icon] { transform: scaleX(-1); }
@media (pointer: coarse) { .talkback-player [part~=bar] :is(button, select) { min-inline-size: 44px; min-block-size: 44px; } }
@container (max-width: 599px) { .talkback-player [part~=timeline] { order: 1; flex-basis: 100%; } .talkback-player [part~=time] { margin-inline-start: auto; } }
@container (max-width: 480px) { .talkback-player [part~=area]:has(> [part~=pane] ~ [part~=pane]) { aspect-ratio: 16 / 20; }
  .talkback-player [part~=area] { grid-auto-flow: row; grid-template-columns: minmax(0, 1fr); grid-auto-rows: minmax(0, 1fr); } }
@media (forced-colors: active) { .talkback-player [part~=bar] :is(button, select) { border-color: ButtonText; } }
`;

const adopted = new WeakMap<Document | ShadowRoot, { readonly sheet: CSSStyleSheet; users: number }>();

/** Gives the root of an element the players' style sheet, one for all; returns what takes it away with the last of them. */
export function adoptStyle(element: HTMLElement): () => void {
  const document = element.ownerDocument;
  const found = element.getRootNode();
  const root = "adoptedStyleSheets" in found ? (found as Document | ShadowRoot) : document;
  const entry = adopted.get(root) ?? { sheet: sheetFor(document), users: 0 };
  adopted.set(root, entry);
  if (entry.users++ === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    if (--entry.users === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
  };
}

/** Made by the window that the document is in: others' sheets it may not adopt. */
function sheetFor({ defaultView }: Document): CSSStyleSheet {
  const sheet = new defaultView!.CSSStyleSheet();
  sheet.replaceSync(RULES);
  return sheet;
}
