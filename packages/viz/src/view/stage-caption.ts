import { fewLines } from "../render/lines.js";
import type { State } from "../store/store.js";
import type { Detail } from "./level-of-detail.js";

/** What a drawing leaves out, in words; empty where it leaves out nothing. */
export function captionOf({ footage, words }: State, detail: Detail, { placed, lost }: { readonly placed: boolean; readonly lost: boolean }): string {
  const { n } = footage;
  if (!placed) return words("stage.placing", { n });
  const hidden = !fewLines(footage);
  if (detail === "full") return hidden ? words("stage.full") : "";
  if (detail === "simple") return words("stage.simple", { n, ties: hidden ? "hidden" : "shown" });
  if (detail === "communities") return words("stage.communities", { n, communities: new Set(footage.community).size });
  const text = words("stage.points", { n });
  return lost ? words("stage.lost", { detail: text }) : text;
}
