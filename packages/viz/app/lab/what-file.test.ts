import { describe, expect, it } from "vitest";
import { FIRST_PLACE } from "../address/first-place.js";
import { printPlace } from "../address/place-file.js";
import { withPlace } from "../export/png-place.js";
import { LARGEST } from "./largest-file.js";
import { whatFile } from "./what-file.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const place = { ...FIRST_PLACE, room: "play" as const, time: 7 };
const png = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130);

describe("a file", () => {
  it("of a place, or a picture with its place in it, leads there", () => {
    for (const file of [bytes(printPlace(place)), withPlace(png, printPlace(place))]) {
      const what = whatFile(file);
      expect(what.is === "place" && [what.settled.place, what.settled.remarks]).toEqual([place, []]);
    }
  });

  it("that is another picture, or a broken place, is no place and no network either", () => {
    expect(whatFile(png)).toEqual({ is: "noPlace" });
    expect(whatFile(withPlace(png, "{"))).toEqual({ is: "noPlace" });
    expect(whatFile(bytes(printPlace(place).slice(0, -9)))).toEqual({ is: "noPlace" });
  });

  it("that calls itself a study, or asks what only studies ask, is one, whether or not it can be run", () => {
    for (const text of ['{ "format": "talkback-study-1" }', ' {"id":"x","scenario":"push-harder","seed":"1","design":7}', '{"format":"talkback-study-9"']) expect(whatFile(bytes(text))).toEqual({ is: "study" });
  });

  it("of any other kind is taken for a network, unless it is too large", () => {
    for (const text of ["", "a,b\n", "{}", "<gexf/>", "\u0000"]) expect(whatFile(bytes(text))).toEqual({ is: "network" });
    expect(whatFile(new Uint8Array(LARGEST + 1))).toEqual({ is: "tooLarge", bytes: LARGEST + 1 });
  });
});
