import { describe, expect, it } from "vitest";
import { bundleOf } from "@talkback/lab";
import { readStudy } from "./read-study.js";

const refusal = (text: string): object => {
  try {
    return { read: readStudy(text) };
  } catch (error) {
    return (error as { issues: readonly object[] }).issues[0]!;
  }
};

describe("a study's file", () => {
  it("that is no JSON is told by its beginning", () => expect(refusal("id: x")).toMatchObject({ expected: "a study as JSON", received: '"id: x"' }));
  it("that is empty is told so", () => expect(refusal(" \n")).toMatchObject({ received: "an empty file" }));
  it("that is a bundle is not shown by its bytes, and where it belongs is told", () => {
    const bytes = bundleOf({ "manifest.json": new TextEncoder().encode("{}") });
    expect(refusal(new TextDecoder().decode(bytes))).toMatchObject({ received: "a zip file", hint: "a bundle of results is verified under Verify" });
  });
});
