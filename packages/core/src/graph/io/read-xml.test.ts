import { describe, expect, it } from "vitest";
import { SpecError } from "../../spec/errors.js";
import { importNetworkSync } from "./import-network.js";
import type { ImportOptions } from "./import-options.js";
import { utf8 } from "../../random/utf8.js";

const read = (text: string, options: ImportOptions = {}) => importNetworkSync(utf8(text), options);
const issues = (text: string, options: ImportOptions = {}) => {
  try {
    read(text, options);
  } catch (error) {
    if (error instanceof SpecError) return error.issues;
    throw error;
  }
  throw new Error("was accepted");
};

const gexf = (inside: string, type = "undirected") => `<?xml version="1.0"?>\n<gexf version="1.2"><graph defaultedgetype="${type}">${inside}</graph></gexf>`;
const graphml = (inside: string, type = "undirected", keys = "") => `<graphml>${keys}<graph edgedefault="${type}">${inside}</graph></graphml>`;
const twoNodes = '<node id="a"/><node id="b"/>';

describe("a GEXF file", () => {
  it("gives nodes, labels, declared attributes with defaults, and weights", () => {
    const { network, report } = read(gexf(`
      <attributes class="node"><attribute id="0" title="age" type="integer"/><attribute id="1" title="town" type="string"><default>Lyon</default></attribute></attributes>
      <nodes><node id="b" label="Bob"><attvalues><attvalue for="0" value="41"/></attvalues></node>
        <node id="a" label="Ann &amp; Co"><attvalues><attvalue for="1" value="Nice"/></attvalues></node><node id="c"/></nodes>
      <edges><edge id="0" source="b" target="a" weight="2.5"/></edges>`));
    expect(network).toMatchObject({ n: 3, directed: false, ids: ["a", "b", "c"], strength: Float64Array.of(2.5) });
    expect(network.attributes).toEqual({ age: Float64Array.of(Number.NaN, 41, Number.NaN), label: ["Ann & Co", "Bob", ""], town: ["Nice", "Lyon", "Lyon"] });
    expect(report).toMatchObject({ format: "gexf", isolates: 1, weighted: { min: 2.5, max: 2.5 } });
    expect(report.attributes[0]).toEqual({ name: "age", holds: "numbers", missing: 2 });
  });

  it("turns directed when it mixes both types, and says so", () => {
    const { report } = read(gexf(`<nodes>${twoNodes}<node id="c"/></nodes><edges><edge source="a" target="b"/><edge source="b" target="c" type="directed"/></edges>`));
    expect(report).toMatchObject({ directed: true, mixed: true, ties: 3 });
  });

  it("is refused for nodes inside nodes", () => {
    expect(issues(gexf('<nodes><node id="a"><nodes><node id="b"/></nodes></node></nodes>'))).toMatchObject([{ code: "E_IMPORT_NESTED" }]);
  });
});

describe("a GraphML file", () => {
  it("gives nodes, keys with defaults, strengths and layers", () => {
    const keys = `<key id="k0" for="node" attr.name="age" attr.type="int"><default>30</default></key><key id="k1" for="edge" attr.name="weight" attr.type="double"/>
      <key id="k2" for="edge" attr.name="layer" attr.type="string"><default>home</default></key>`;
    const { network } = read(graphml(`<edge source="b" target="a"><data key="k1">2</data><data key="k2">work</data></edge><edge source="a" target="b"/>
      ${'<node id="a"><data key="k0"> 7 </data></node><node id="b"/>'}`, "directed", keys));
    expect(network).toMatchObject({ n: 2, directed: true, layers: ["home", "work"], attributes: { age: Float64Array.of(7, 30) } });
    expect([network.from, network.to, network.strength, network.layer].map((column) => Array.from(column!))).toEqual([[0, 1], [1, 0], [1, 2], [0, 1]]);
  });

  it("turns directed when an edge differs from the default, and undirected when all do", () => {
    const edges = '<edge source="a" target="b" directed="true"/>';
    expect(read(graphml(twoNodes + edges)).report).toMatchObject({ directed: true, mixed: false, ties: 1 });
    expect(read(graphml(`${twoNodes}${edges}<edge source="a" target="b"/>`)).report).toMatchObject({ directed: true, mixed: true, ties: 2, mergedParallel: 1 });
  });

  it("is refused for graphs in nodes, hyperedges, and a missing edgedefault", () => {
    expect(issues(graphml(`<node id="a"><graph edgedefault="directed"/></node>`))).toMatchObject([{ code: "E_IMPORT_NESTED" }]);
    expect(issues(graphml("<hyperedge/>"))).toMatchObject([{ code: "E_IMPORT_NESTED" }]);
    expect(issues(`<graphml><graph>${twoNodes}</graph></graphml>`)).toMatchObject([{ code: "E_IMPORT_DIRECTED" }]);
  });
});

describe.each([
  ["GEXF", (nodes: string, edges: string) => gexf(`<attributes class="node"><attribute id="0" title="age" type="integer"/></attributes><nodes>${nodes}</nodes><edges>${edges}</edges>`)],
  ["GraphML", (nodes: string, edges: string) => graphml(nodes + edges, "undirected", '<key id="0" for="node" attr.name="age" attr.type="int"/>')],
])("a %s file", (_, file) => {
  it("lists all issues at once: nodes twice, unknown ends, missing attributes", () => {
    const found = issues(file(`${twoNodes}\n<node id="a"/>\n<node/>`, '\n<edge source="a" target="z"/>\n<edge source="a"/>'));
    expect(found.map(({ code }) => code)).toEqual(["E_IMPORT_NODE_TWICE", "E_IMPORT_MISSING", "E_IMPORT_MISSING", "E_IMPORT_NODE_UNKNOWN"]);
    expect(Number(found[3]!.path.slice(5)) - Number(found[0]!.path.slice(5))).toBe(2);
  });

  it("must agree with the option directed", () => {
    expect(issues(file(twoNodes, '<edge source="a" target="b"/>'), { directed: true })).toMatchObject([{ code: "E_IMPORT_DIRECTED", path: "directed" }]);
  });

  it("may have no ties at all", () => expect(read(file(twoNodes, "")).report).toMatchObject({ nodes: 2, ties: 0, isolates: 2 }));

  it("is refused with any DOCTYPE, even a harmless one", () => {
    const text = file(twoNodes, "").replace("<g", "<!DOCTYPE g>\n<g");
    expect(issues(text)).toMatchObject([{ code: "E_IMPORT_DOCTYPE" }]);
    const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;
    expect(issues(file('<node id="&b;"/>', "").replace("<g", `${laughs}<g`))).toMatchObject([{ code: "E_IMPORT_DOCTYPE" }]);
  });

  it("knows five entities and character references, and no other", () => {
    expect(read(file('<node id="&lt;&gt;&amp;&quot;&apos;&#65;&#x42;"/>', "")).network.ids).toEqual([`<>&"'AB`]);
    expect(issues(file('<node id="&nbsp;"/>', ""))).toMatchObject([{ code: "E_IMPORT_ENTITY" }]);
  });

  it("is refused when cut off, nested too deep, or full of one endless token", () => {
    const text = file(twoNodes, "");
    expect(issues(text.slice(0, -4))).toMatchObject([{ code: "E_IMPORT_XML" }]);
    expect(issues(file(twoNodes + "<x>".repeat(100) + "</x>".repeat(100), ""))).toMatchObject([{ code: "E_IMPORT_DEPTH" }]);
    expect(issues(file(`<node id="${"x".repeat(1_200_000)}"/>`, ""))).toMatchObject([{ code: "E_IMPORT_XML" }]);
  });

  it("is refused in another encoding", () => {
    expect(issues(`<?xml version="1.0" encoding="ISO-8859-1"?>${file(twoNodes, "").replace(/^<\?.*\?>/, "")}`)).toMatchObject([{ code: "E_IMPORT_ENCODING" }]);
  });

  it("is refused for attribute values that are no finite numbers", () => {
    const value = (text: string) => (file === undefined ? "" : file("", "").includes("gexf") ? `<attvalues><attvalue for="0" value="${text}"/></attvalues>` : `<data key="0">${text}</data>`);
    expect(issues(file(`<node id="a">${value("old")}</node>\n<node id="b">${value("INF")}</node>`, "")).map(({ code }) => code)).toEqual(["E_IMPORT_ATTRIBUTE", "E_IMPORT_ATTRIBUTE"]);
    expect(read(file(`<node id="a">${value("NaN")}</node>`, "")).network.attributes.age).toEqual(Float64Array.of(Number.NaN));
  });
});

it("XML of another kind is refused", () => expect(issues("<html><body/></html>")).toMatchObject([{ code: "E_IMPORT_FORMAT" }]));
