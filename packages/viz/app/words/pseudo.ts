import type { Messages } from "../../src/words/words.js";

/** A locale that nobody speaks, in which what escaped translation, and what has no room to grow, is seen. */
export const PSEUDO = "en-x-pseudo";

const ACCENTED = new Map([..."AaCcEeIiNnOoSsUuYyZz"].map((letter, k) => [letter, [..."ÅåÇçÉéÎîÑñÖöŠšÛûÝýŽž"][k]!]));

/** The messages in letters with accents, about a third longer, in brackets; what is filled in stays as it is. */
export const pseudo = (messages: Messages): Messages => Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, pseudoText(text)]));

/** Braces come by turns: around a place, and around the text of one of its cases. */
function pseudoText(text: string): string {
  let [made, letters, depth] = ["", 0, 0];
  for (const sign of text) {
    if (sign === "{") depth++;
    else if (sign === "}") depth--;
    const accented = depth % 2 === 0 ? ACCENTED.get(sign) : undefined;
    if (accented !== undefined) letters++;
    made += accented ?? sign;
  }
  return `[${made}${" ·".repeat(Math.ceil(letters / 3))}]`;
}
