import type { Network } from "../network.js";

/** Members of a JSON object for a node's attributes; null where a number is missing. */
export function attributeMembers({ attributes }: Network): (i: number) => string[] {
  const named = Object.entries(attributes).map(([name, values]) => [`${JSON.stringify(name)}:`, values] as const);
  return (i) => named.map(([name, values]) => name + JSON.stringify(values[i]));
}

/** The same members as an object's text, `null` ones left out. */
export const jsonObject = (members: readonly (string | null)[]): string => `{${members.filter((member) => member !== null).join(",")}}`;

/** A list of texts with commas between. */
export function* separated(texts: Iterable<string>): Generator<string> {
  let before = "\n";
  for (const text of texts) {
    yield before + text;
    before = ",\n";
  }
}

/** A member, or null where its value is. */
export const member = (name: string, value: number | string | null): string | null =>
  value === null ? null : `${JSON.stringify(name)}:${JSON.stringify(value)}`;
