import { CERTAINTIES, crossing, phaseRow } from "@talkback/core/studies";
import { describe, it } from "vitest";
import { reported } from "./page.js";
import { each, within } from "./talk.js";

describe("docs/patterns.md says what runs give", () => {
  it("of the share of empowered people at which more push turns", () => {
    const certainties = CERTAINTIES.slice(0, 4);
    const shares = certainties.map((certainty) => each(8, (r) => crossing(phaseRow(r, certainty, { n: 400 }).d41)));
    const at = (certainty: number) => shares[certainties.indexOf(certainty as never)]!;
    const orInfinity = (share: number | null) => share ?? Number.POSITIVE_INFINITY;
    const rises = each(8, (r) => shares.slice(1).every((row, k) => orInfinity(row[r]!) > orInfinity(shares[k]![r]!)));
    const texts = certainties.map((certainty, k) => {
      const found = shares[k]!.filter((share) => share !== null);
      return `${found.length < 2 ? "none" : within(found, 2)} at ${certainty}${found.length < 8 ? ` in ${found.length} of 8 pairs` : ""}`;
    });
    reported("tipping", {
      turns: { here: `in ${at(0.25).filter((share) => share !== null && share > 0 && share < 1).length} of 8`, holds: at(0.25).every((share) => share !== null && share > 0 && share < 1) },
      rises: { here: `in ${rises.filter(Boolean).length} of 8: ${texts.join("; ")}`, holds: rises.every(Boolean) },
    });
  });
});
