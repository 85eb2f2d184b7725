declare module "virtual:talkback-verdicts" {
  export const verdicts: readonly import("./catalogue.js").Verdict[];
}
