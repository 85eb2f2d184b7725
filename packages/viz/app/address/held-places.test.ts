import { scenario } from "@talkback/core/scenarios";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/words/words.js";
import type { Place } from "../app.js";
import { ADDRESS_EN } from "../words/en/address.js";
import { FIRST_PLACE } from "./first-place.js";
import { createHeldPlaces, restored } from "./held-places.js";
import { printAddress } from "./print-address.js";

const storage = (texts = new Map<string, string>()) => ({ get: (key: string) => texts.get(key) ?? null, set: (key: string, text: string) => void texts.set(key, text) });
const play: Place = { ...FIRST_PLACE, room: "play", question: { ...FIRST_PLACE.question, changes: { push: 7 } }, time: 3 };
const own: Place = { ...play, question: { ...play.question, scenario: { ...(JSON.parse(JSON.stringify(scenario("push-harder"))) as object), id: "mine", title: "My own" } } };
const people: Place = { ...play, question: { ...play.question, network: "friends.csv", changes: { push: 7, "people.power": { kind: "attribute", name: "sop" } } } };

const words = wordsOf(ADDRESS_EN);
const said = (hash: string, kept: ReturnType<typeof storage>) => restored(hash, kept)!.remarks.map(({ key, values }) => words(key, values));

describe("a place with something from a file", () => {
  it("comes back by its address, as long as the page is open and after it was loaded anew: a scenario of one's own whole", () => {
    const kept = storage();
    const held = createHeldPlaces(kept, ["", FIRST_PLACE]);
    const address = printAddress(own);
    held.remember(address, own);
    expect(held.find(address)).toBe(own);
    expect(restored(`#${address}`, kept)).toEqual({ place: JSON.parse(JSON.stringify(own)) as Place, remarks: [], kept: [] });
    expect(restored(`#${address}&t=4`, kept)).toBeNull();
    expect(createHeldPlaces(kept, [address, own]).find(address)).toBe(own);
  });

  it("comes back after a reload without people of a file, and says so once, with what their columns were", () => {
    const kept = storage();
    const held = createHeldPlaces(kept, ["", FIRST_PLACE]);
    held.remember(printAddress(people), people);
    expect(held.find(printAddress(people))?.question.network).toBe("friends.csv");
    expect(restored(printAddress(people), kept)!.place).toEqual(play);
    expect(said(printAddress(people), kept)).toEqual([
      "The people from friends.csv are gone: the page keeps no files when it is loaded anew. Open the file again to see them; until then these are the story’s own people. Of its columns were used: people.power = sop.",
    ]);
    const plain = { ...people, question: { ...people.question, changes: {} } };
    held.remember(printAddress(plain), plain);
    expect(said(printAddress(plain), kept)[0]).toMatch(/the story’s own people\.$/);
  });

  it("is forgotten over a reload once a link can hold where one is", () => {
    const kept = storage();
    const held = createHeldPlaces(kept, ["", FIRST_PLACE]);
    held.remember(printAddress(own), own);
    held.remember(printAddress(play), play);
    expect([restored(printAddress(own), kept), restored(printAddress(play), kept)]).toEqual([null, null]);
    expect(held.find(printAddress(own))).toBe(own);
  });
});

it("nothing that may stand in the storage throws or is taken for a place of another address", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => { expect(restored("#s=push-harder", storage(new Map([["place", text]])))).toBeNull(); }), { numRuns: 500, seed: 417 });
});
