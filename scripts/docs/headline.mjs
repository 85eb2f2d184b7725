import { createHash } from "node:crypto";
import { canonicalJson } from "@talkback/core";
import { headlinePair, headlineText } from "@talkback/core/studies";
import { sizes } from "../print-headline.mjs";

/** What `npm start` prints is what the README shows. */
export const SIZE = sizes.quick;

/** Changes whenever any run of the headline changes by a bit: the first pair of runs stands for all. */
export const fingerprint = () => createHash("sha256").update(canonicalJson(headlinePair(0, { n: SIZE.n }))).digest("hex").slice(0, 16);

/** The headline as it is printed, and the data of its picture. */
export function headlineParts(finding) {
  const empowered = 0.6;
  const three = ({ mean, low, high }) => ({ mean, low, high });
  const points = finding.cells.filter((cell) => cell.empowered === empowered)
    .map(({ certainty, push, privateMean, publicMean }) => ({ certainty, push, thought: three(privateMean), said: three(publicMean) }));
  return { text: headlineText(finding, SIZE.n), data: { ...SIZE, empowered, fingerprint: fingerprint(), points } };
}
