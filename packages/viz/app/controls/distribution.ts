import type { App } from "../app.js";
import { h } from "../dom.js";
import { ownScenario, scenarioIn } from "./asked.js";
import { changing, issuesOf } from "./change.js";
import { type Density, densityOf, dragged } from "./density.js";

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT] = [240, 44];

/** Curves of how a trait is spread over people, to be dragged: sideways the middle, up and down how alike they are. */
export function distributionsFor(app: App): { show(paths: readonly string[]): readonly HTMLElement[] } {
  const made = new Map<string, { readonly element: HTMLElement; show(): void }>();
  return {
    show(paths) {
      const traits = [...new Set(paths.flatMap((path) => /^people\.(?:power|certainty|attitude)(?=\.)/.exec(path)?.[0] ?? []))];
      return traits.map((trait) => {
        const curve = made.get(trait) ?? curveOf(app, trait);
        made.set(trait, curve);
        curve.show();
        return curve.element;
      });
    },
  };
}

function curveOf(app: App, trait: string) {
  const [low, high] = trait.endsWith("attitude") ? [-1, 1] : [0, 1];
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute("aria-hidden", "true");
  const path = svg.appendChild(document.createElementNS(SVG, "path"));
  const caption = h("figcaption", {}, app.words("controls.spread", { trait: trait.split(".")[1]!, low, high }));
  const element = h("figure", { class: "control-spread" }, caption);
  element.append(svg);
  const distribution = () => (scenarioIn(app.place.question).people as unknown as Readonly<Record<string, { readonly kind: string }>>)[trait.split(".")[1]!]!;
  let moving = false;
  const drag = (event: PointerEvent, final: boolean) => {
    const box = svg.getBoundingClientRect();
    const values = dragged(distribution(), (event.clientX - box.x) / box.width, (event.clientY - box.y) / box.height, low, high);
    if (values === null) return;
    const own = ownScenario(app.place.question);
    const changes = Object.entries(values).reduce((all, [name, value]) => changing(own, all, `${trait}.${name}`, value), app.place.question.changes);
    if (issuesOf(own, changes).length === 0) app.go({ question: { ...app.place.question, changes } }, { undo: final });
  };
  svg.addEventListener("pointerdown", (event) => {
    svg.setPointerCapture(event.pointerId);
    moving = true;
    drag(event, false);
  });
  svg.addEventListener("pointermove", (event) => moving && drag(event, false));
  svg.addEventListener("pointerup", (event) => {
    if (moving) drag(event, true);
    moving = false;
  });
  svg.addEventListener("pointercancel", () => { moving = false; });
  return {
    element,
    show() {
      const density = densityOf(distribution() as never, low, high);
      element.hidden = density === null;
      if (density !== null) path.setAttribute("d", outline(density));
    },
  };
}

function outline(density: Density): string {
  const points = Array.from(density, (height, k) => `${((k + 0.5) / density.length * WIDTH).toFixed(1)},${(HEIGHT - 1 - height * (HEIGHT - 3)).toFixed(1)}`);
  return `M0,${HEIGHT}L${points.join("L")}L${WIDTH},${HEIGHT}Z`;
}
