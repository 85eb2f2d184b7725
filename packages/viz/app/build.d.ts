declare module "virtual:talkback-build" {
  export const verdicts: readonly import("./catalogue.js").Verdict[];
  /** By scenario: paths that its claims give evidence for, the longest first, each with where its value comes from. */
  export const constants: Readonly<Record<string, readonly (readonly [string, import("./catalogue.js").Evidence])[]>>;
  /** Of `@talkback/cli`. */
  export const version: string;
}
