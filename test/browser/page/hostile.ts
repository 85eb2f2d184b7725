import { gzipSync } from "node:zlib";
import fc from "fast-check";

/** What would run, break out of its place, or reach what it should not. */
export const HOSTILE = [
  "<script>window.__pwned=1</script>", "\"><img src=x onerror=window.__pwned=1>", "' onmouseover='window.__pwned=1", "javascript:window.__pwned=1", "</title><svg/onload=window.__pwned=1>",
  "{{constructor.constructor('window.__pwned=1')()}}", "$" + "{window.__pwned=1}", "<!--", "]]>", "<iframe srcdoc='<script>parent.__pwned=1</script>'>", "&lt;script&gt;", "=HYPERLINK(\"javascript:1\")",
  "__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "\u202e\u2066gnp.exe", "\0\b\u001b[31m", "\ud800", "\u2028", "é".repeat(300), "(".repeat(400), "!(".repeat(400), "(a:".repeat(60), "'!", "%", "%E2%82", "%00", "a".repeat(4000), "",
] as const;
const NUMBERS = ["NaN", "Infinity", "-Infinity", "-0", "1e999", "-9e307", "1e-400", "0x10", "1.", ".5", "--1", "1e3e3", "2147483648", "9007199254740993"] as const;
const NAMES = [
  "v", "s", "seed", "room", "ab", "abseed", "t", "sel", "view", "hide", "lock", "lesson", "empowered", "push", "certainty", "network.n", "network.k", "steps", "people.power", "people.power.share", "rule.kind",
  "campaigns.0.push", "campaigns.0.targets", "campaigns.99.push", "campaigns", "network", "title", "id", "lead", "__proto__", "__proto__.polluted", "constructor.prototype.polluted", "people.__proto__.polluted",
] as const;

const text = fc.oneof({ arbitrary: fc.constantFrom(...HOSTILE), weight: 4 }, fc.string({ unit: "binary", maxLength: 40 }), fc.constantFrom("push-harder", "dell-hell", "two-groups", "gallery", "play"));
const value: fc.Arbitrary<string> = fc.oneof(text, fc.constantFrom(...NUMBERS), fc.double().map(String),
  fc.array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), text), fc.oneof(text, fc.constantFrom(...NUMBERS))), { maxLength: 4 }).map((members) => `(${members.map(([name, each]) => `${name}:${each}`).join(",")})`),
  fc.array(text, { maxLength: 4 }).map((items) => `!(${items.join(",")})`));

/** As a browser would have it, or as it came; addresses hold no halves of signs. */
const written = (part: string, how: number): string => {
  const whole = part.replace(/\p{Cs}/gu, "\ufffd");
  return how === 0 ? encodeURIComponent(whole) : whole;
};

/** What stands behind the # of an address. */
export const link: fc.Arbitrary<string> = fc.array(fc.tuple(fc.oneof({ arbitrary: fc.constantFrom(...NAMES), weight: 5 }, text), value, fc.nat(1)), { maxLength: 9 })
  .map((fields) => fields.map(([name, each, how]) => `${written(name, how)}=${written(each, how)}`).join("&"));

const json: fc.Arbitrary<unknown> = fc.letrec<{ readonly any: unknown }>((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, text, fc.double(), fc.constantFrom(null, true, 9e307, -1), fc.array(tie("any"), { maxLength: 4 }), fc.dictionary(fc.oneof(fc.constantFrom(...NAMES, "scenario", "changes", "compare", "time", "nodes", "edges", "key", "source", "target"), text), tie("any"), { maxKeys: 5 })),
})).any;
const place = json.map((hostile) => JSON.stringify({ format: "talkback-place-1", engine: "talkback-engine-1", place: typeof hostile === "object" ? { scenario: "push-harder", seed: "1", changes: {}, ...(hostile as object) } : hostile }));
const xml = fc.tuple(text, text, fc.constantFrom("", "<!DOCTYPE g [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>", "<!DOCTYPE g SYSTEM \"file:///etc/passwd\">", "<?xml-stylesheet href=\"javascript:1\"?>"), fc.boolean())
  .map(([id, label, head, escaped]) => {
    const safe = (raw: string) => (escaped ? raw.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`) : raw);
    return `<?xml version="1.0"?>${head}<graphml><key id="l" for="node" attr.name="${safe(label)}" attr.type="string"/><graph edgedefault="undirected"><node id="${safe(id)}"><data key="l">${safe(label)}</data></node><node id="b"/><edge source="${safe(id)}" target="b"/></graph></graphml>`;
  });
const quoted = (raw: string) => `"${raw.replaceAll('"', '""')}"`;
const table = fc.array(fc.tuple(text, text, value), { minLength: 1, maxLength: 6 }).map((rows) => ["from,to,weight", ...rows.map((cells) => cells.map(quoted).join(","))].join("\n"));
const graph = fc.tuple(text, text, json).map(([a, b, attributes]) => JSON.stringify({ nodes: [{ key: a, attributes }, { key: b }], edges: [{ source: a, target: b, attributes: { weight: attributes } }] }));
const bytes = (content: fc.Arbitrary<string>) => content.map((each) => Buffer.from(each));

/** A file of any kind that the page takes in, and its name. */
export const file: fc.Arbitrary<{ readonly name: string; readonly bytes: Buffer }> = fc.oneof(
  fc.tuple(fc.constantFrom("place.json"), bytes(place)), fc.tuple(fc.constantFrom("x.graphml", "x.gexf", "x.xml"), bytes(xml)), fc.tuple(fc.constantFrom("x.csv", "x.edges", "<b>.csv"), bytes(table)),
  fc.tuple(fc.constantFrom("x.json"), bytes(graph)), fc.tuple(fc.constantFrom("x.json"), bytes(json.map((each) => JSON.stringify(each) ?? ""))),
  fc.tuple(fc.constantFrom("x.csv.gz"), bytes(table).map((each) => gzipSync(each))), fc.tuple(fc.constantFrom("x.csv.gz"), bytes(table).map((each) => gzipSync(each).subarray(0, -6))),
  fc.tuple(fc.constantFrom("x.csv.gz"), fc.constant(gzipSync(Buffer.alloc(3_000_000)))),
  fc.tuple(fc.constantFrom("x.csv", "x.png", "x.json", "x.gz"), fc.uint8Array({ maxLength: 300 }).map((each) => Buffer.from(each))),
  fc.tuple(fc.constantFrom("x.png"), fc.uint8Array({ maxLength: 80 }).map((each) => Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, ...each]))),
).map(([name, content]) => ({ name, bytes: content }));
