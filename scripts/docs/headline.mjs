import { createHash } from "node:crypto";
import { canonicalJson } from "@talkback/core";
import { headlineFinding, headlinePair, headlinePerson, headlineText } from "@talkback/core/studies";
import { sizes } from "../print-headline.mjs";

/** What `npm start` prints is what the README shows. */
export const SIZE = sizes.quick;

/** Changes whenever a run of the headline changes by a bit, or a word about it: the first two pairs stand for all. */
export function fingerprint(n = SIZE.n) {
  const pairs = [0, 1].map((replication) => headlinePair(replication, { n }));
  return createHash("sha256").update(canonicalJson(pairs)).update(headlineText(headlineFinding(pairs), n)).update(headlinePerson(n)).digest("hex").slice(0, 16);
}

/** The headline as it is printed, and the data of its picture. */
export function headlineParts(finding) {
  const empowered = 0.6;
  const three = ({ mean, low, high }) => ({ mean, low, high });
  const points = finding.cells.filter((cell) => cell.empowered === empowered)
    .map(({ certainty, push, privateMean, publicMean }) => ({ certainty, push, thought: three(privateMean), said: three(publicMean) }));
  return { text: `${headlineText(finding, SIZE.n)}\n\n${headlinePerson(SIZE.n)}`, data: { ...SIZE, empowered, fingerprint: fingerprint(), points } };
}
