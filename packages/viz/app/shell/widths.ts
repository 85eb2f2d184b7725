export type Width = "narrow" | "middle" | "wide";

/** One column, two, or three. Style sheets hold the same numbers. */
const QUERIES: Readonly<Record<"middle" | "wide", string>> = { middle: "(min-width: 48em)", wide: "(min-width: 75em)" };

export const widthOf = (): Width => (matchMedia(QUERIES.wide).matches ? "wide" : matchMedia(QUERIES.middle).matches ? "middle" : "narrow");

/** Calls back when the width changes its kind. */
export function onWidth(listener: (width: Width) => void): () => void {
  const lists = Object.values(QUERIES).map((query) => matchMedia(query));
  const told = () => listener(widthOf());
  for (const list of lists) list.addEventListener("change", told);
  return () => { for (const list of lists) list.removeEventListener("change", told); };
}
