import { describe, expect, it } from "vitest";
import { SpecError } from "../../spec/errors.js";
import { studyJson } from "./address.js";
import { MOST_NETWORK } from "./check-network.js";
import { parseStudy } from "./parse-study.js";
import { planOf } from "./plan.js";

const ids = ["ann", "bea", "cem"];
const content = { directed: false, nodes: ids.map((id) => ({ id, say: 0.4 })), links: [{ source: "ann", target: "bea" }, { source: "bea", target: "cem" }] };
const fewer = { ...content, links: content.links.slice(1) };
const push = { path: "push", levels: [0, 4] };
const file = (over: object = {}) => ({ id: "mine", scenario: "push-harder", seed: "otter", design: { kind: "factorial", factors: [push] }, ...over });
const inOwn = (over: object = {}, network: object = {}) => file({ network: { content, ...network }, ...over });
const addresses = (input: object) => {
  const plan = planOf(parseStudy(input));
  return plan.treatments.map((_, point) => plan.planned({ point, arm: null, replication: 0 }).id);
};

function told(input: unknown): string[] {
  try {
    parseStudy(input);
    return [];
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.issues.map(({ path, expected, received, hint }) => `${path}: ${expected}, ${received}${hint === undefined ? "" : `; ${hint}`}`);
  }
}

describe("a study with a network of its own", () => {
  it("takes place in it, and is whole in itself", () => {
    const study = parseStudy(inOwn());
    expect([study.scenario.network.kind, study.imported!.network.ids]).toEqual(["given", ids]);
    const again = parseStudy(JSON.parse(studyJson(study)));
    expect([again.hash, again.imported!.hash, again.imported!.network.from]).toEqual([study.hash, study.imported!.hash, study.imported!.network.from]);
  });

  it("has other runs than the same study in another network or none, whose file and addresses know of no network", () => {
    const [own, other, none] = [addresses(inOwn()), addresses(inOwn({}, { content: fewer })), addresses(file())];
    expect(new Set([...own, ...other, ...none]).size).toBe(6);
    expect(studyJson(parseStudy(file()))).not.toContain('"content"');
    expect(Object.keys(JSON.parse(studyJson(parseStudy(file()))))).not.toContain("network");
  });

  it("has the same runs whatever its file is called, and whoever read it", () => {
    expect(addresses(inOwn({}, { file: "friends.csv", sha256: "0".repeat(64) }))).toEqual(addresses(inOwn()));
  });

  it("may be compared with networks that are made", () => {
    const networks = { path: "network", levels: [{ kind: "given" }, { kind: "small-world", n: 3, k: 2, p: 0 }] };
    const plan = planOf(parseStudy(inOwn({ design: { kind: "factorial", factors: [networks] } })));
    expect(plan.treatments.map(({ changes }) => changes.network)).toEqual(networks.levels);
  });

  it("is given a key by a column of its nodes", () => {
    const keyed = { ...content, nodes: ids.map((id, k) => ({ id, rank: 9 - k })) };
    expect(parseStudy(inOwn({}, { content: keyed, keyColumn: "rank" })).imported!.network.ids).toEqual(["cem", "bea", "ann"]);
    expect(addresses(inOwn({}, { content: keyed, keyColumn: "rank" }))).not.toEqual(addresses(inOwn({}, { content: keyed })));
  });
});

describe("a study is refused", () => {
  it("with the name of a file and no network, told what it can do", () => {
    expect(told(file({ network: { file: "friends.csv" } }))).toEqual(["network: the network itself, as node-link JSON in `content`, the name of its file, \"friends.csv\"; commands read that file; elsewhere give the study.json of a results folder, which holds its network"]);
    expect(told(file({ network: {} }))).toEqual([expect.stringMatching(/^network\.file: the name of a network file, ""; name a file beside/)]);
  });

  it("where runs take a network that is handed over, and there is none: in the scenario, a level, a point, an arm", () => {
    const given = /^(\S+): a network that can be made, or one in the study's `network`, kind "given", and no network; name a file/;
    const places = (input: object) => told(input).map((text) => given.exec(text)?.[1]);
    expect(places(file({ given: { "network.kind": "given" } }))).toEqual(["network"]);
    expect(places(file({ design: { kind: "factorial", factors: [push, { path: "network", levels: [{ kind: "small-world", n: 50 }, { kind: "given" }] }] } }))).toEqual(["design.factors.1.levels.1"]);
    expect(places(file({ design: { kind: "list", points: [{}, { network: { kind: "given" } }] } }))).toEqual(["design.points.1"]);
    expect(places(file({ arms: { a: {}, b: { "network.kind": "given" } } }))).toEqual(["arms.b"]);
  });

  it("with what is wrong in the network, by place, together with all else", () => {
    const found = told(inOwn({ replications: 0 }, { content: { nodes: [{ id: "ann" }], links: [{ source: "ann" }, { source: "ann", target: "ann" }] } }));
    expect(found.map((text) => text.split(":")[0])).toEqual(["replications", "network.content, links[0].target"]);
    expect(told(inOwn({}, { content: "ann bea" })).join()).toContain("network.content: node-link JSON");
    expect(told(inOwn({}, { content: { nodes: [{ id: "ann", at: { x: [1] } }], links: [] } })).join()).toContain("lists within nodes or links");
    expect(told(inOwn({ given: { "network.n": 50 } })).join()).toContain("network.n");
    expect(told(inOwn({}, { directed: "yes" }))).toEqual([expect.stringContaining("network.directed")]);
  });

  it("where its people do not fit: a trait that no node has, nobody who is tied to anybody", () => {
    const traits = (name: string) => ({ given: { "people.power": { kind: "attribute", name } } });
    expect(told(inOwn(traits("say")))).toEqual([]);
    expect(told(inOwn(traits("sway")))).toEqual([expect.stringContaining(`network, people.power: node attribute "sway", numbers from 0 to 1, a network without it`)]);
    expect(told(inOwn({}, { content: { ...content, links: [] } }))).toEqual(["network: at least one tie, or no message can spread, 3 agents and 0 ties"]);
  });

  it("with more of a network than can go wherever its runs go", () => {
    const nodes = Array.from({ length: 200_000 }, (_, k) => ({ id: String(k), padding: "x".repeat(20) }));
    expect(told(inOwn({}, { content: { nodes, links: [] } }))).toEqual([expect.stringMatching(new RegExp(`^network: at most ${MOST_NETWORK} bytes as node-link JSON, \\d+$`))]);
  });
});
