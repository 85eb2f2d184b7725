import { describe, expect, it } from "vitest";
import { fingerprint, SIZE } from "../../scripts/docs/headline.mjs";
import { pages, PICTURE, read, refreshed } from "../../scripts/docs/pages.mjs";
import { allRows } from "../../scripts/docs/parameters.mjs";
import { dataOf, picture } from "../../scripts/docs/picture.mjs";
import { shownAs } from "../../scripts/docs/shown-as.mjs";

interface Interval { readonly mean: number; readonly low: number; readonly high: number }
interface Point { readonly certainty: number; readonly push: number; readonly thought: Interval; readonly said: Interval }
const data: { readonly n: number; readonly pairs: number; readonly fingerprint: string; readonly points: readonly Point[] } = dataOf(read(PICTURE));
const at = (certainty: number, push: number) => data.points.find((point) => point.certainty === certainty && point.push === push)!;

describe("generated parts of the docs (npm run docs writes them)", () => {
  it.each(pages())("%s shows the parameters as the code describes them", (page) => expect(read(page)).toBe(refreshed(page)));

  it("every parameter of a scenario has a row in the ODD", () => {
    const odd = read("docs/model/odd.md");
    const lacking = allRows().filter(({ path }) => !odd.includes(`| \`${shownAs(path)}\` |`)).map(({ path }) => path);
    expect(lacking).toEqual([]);
  });

  it("a row that stands for others says of them what they say of themselves", () => {
    const said = new Map(allRows().map(({ path, later: _, ...rest }) => [path, rest]));
    const others = [...said].filter(([path]) => shownAs(path) !== path);
    expect(others.length).toBeGreaterThan(100);
    for (const [path, rest] of others) expect([path, rest]).toEqual([path, said.get(shownAs(path))]);
  });

  it("the headline and its picture are those of the engine as it is", () => {
    expect(data).toMatchObject({ n: SIZE.n, pairs: SIZE.pairs, fingerprint: fingerprint() });
  });

  it("docs/headline.md is of the engine as it is", () => expect(read("docs/headline.md")).toContain(`Fingerprint \`${fingerprint(1000)}\``));

  it("the picture is drawn from its data by the script as it is", () => expect(read(PICTURE)).toBe(picture(data as never)));

  it("the picture and the README's table show the same means", () => {
    const rows = read("README.md").split("\n").filter((line) => /^ +\.6 /.test(line)).map((line) => line.trim().split(/ +/));
    expect(rows.map(([, , , thought, , said]) => [Number(thought), Number(said)]))
      .toEqual(data.points.map(({ thought, said }) => [thousandths(thought.mean), thousandths(said.mean)]));
  });

  it("the words of the picture hold: unsure, what is said falls with push below what is thought; sure, both rise", () => {
    const [unsure, sure] = [[at(0.25, 0), at(0.25, 4)], [at(0.8, 0), at(0.8, 4)]] as const;
    expect(unsure[1]!.thought.low).toBeGreaterThan(unsure[0]!.thought.high);
    expect(unsure[1]!.said.high).toBeLessThan(unsure[0]!.said.low);
    expect(sure[1]!.thought.low).toBeGreaterThan(sure[0]!.thought.high);
    expect(sure[1]!.said.low).toBeGreaterThan(sure[0]!.said.high);
  });
});

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;
