import type { Study } from "@talkback/core/experiment";

type Author = Study["authors"][number];

/** Where an author's ORCID is; null without one. */
export const orcidOf = ({ orcid }: Author): string | null => (orcid === "" ? null : `https://orcid.org/${orcid}`);

/** Given and family names, the last word being the family's; null of a name of one word. */
export function namesOf({ name }: Author): { readonly given: string; readonly family: string } | null {
  const words = name.trim().split(/\s+/);
  return words.length < 2 ? null : { given: words.slice(0, -1).join(" "), family: words.at(-1)! };
}

export const titleOf = ({ title, id }: Pick<Study, "title" | "id">): string => (title === "" ? id : title);
