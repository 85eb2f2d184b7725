declare module "virtual:talkback-build" {
  export const verdicts: readonly import("./catalogue.js").Verdict[];
  /** Of `@talkback/cli`. */
  export const version: string;
}
