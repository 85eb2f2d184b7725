import type { Settled } from "../address/asked.js";
import { PLACE_FORMAT, readPlace } from "../address/place-file.js";
import { placeIn } from "../export/png-place.js";
import { LARGEST } from "./largest-file.js";

/** What a file is: a place to go to, one that cannot be read, a study, too much, or else taken for a network. */
export type WhatFile = { readonly is: "place"; readonly settled: Settled } | { readonly is: "noPlace" | "study" | "network" } | { readonly is: "tooLarge"; readonly bytes: number };

const PNG = [137, 80, 78, 71];

/** Tells files apart by what is in them, not by their names. Never throws. */
export function whatFile(bytes: Uint8Array): WhatFile {
  if (bytes.length > LARGEST) return { is: "tooLarge", bytes: bytes.length };
  const picture = PNG.every((byte, k) => bytes[k] === byte);
  const text = picture ? placeIn(bytes) : new TextDecoder().decode(bytes.subarray(0, 200)).includes(PLACE_FORMAT) ? new TextDecoder().decode(bytes) : null;
  if (text === null) return { is: picture ? "noPlace" : isStudy(bytes) ? "study" : "network" };
  const settled = readPlace(text);
  return settled === null ? { is: "noPlace" } : { is: "place", settled };
}

/** Whether a file calls itself a study, or asks what only studies ask, whether or not it can be run. */
function isStudy(bytes: Uint8Array): boolean {
  if (!new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().startsWith("{")) return false;
  const text = new TextDecoder().decode(bytes);
  return text.includes("talkback-study-") || ["design", "scenario", "seed"].every((name) => text.includes(`"${name}"`));
}
