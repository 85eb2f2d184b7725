declare module "virtual:talkback-build" {
  /** By scenario: how many claims it makes, and how many came out as predicted. */
  export const tallies: Readonly<Record<string, { readonly claims: number; readonly held: number }>>;
  /** By scenario: paths that its claims give evidence for, the longest first, each with where its value comes from. */
  export const constants: Readonly<Record<string, readonly (readonly [string, import("./catalogue.js").Evidence])[]>>;
  /** Of `@talkback/cli`. */
  export const version: string;
}

declare module "virtual:talkback-verdicts" {
  export const verdicts: readonly import("./library-claims.js").Verdict[];
}
