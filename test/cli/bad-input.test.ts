import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { built, filesIn, folder, type Said, talkback } from "./talkback.js";

built();
const cwd = folder();
const file = (name: string, contents: string | Uint8Array): string => {
  writeFileSync(join(cwd, name), contents);
  return name;
};

/** Two on stderr, nothing on stdout, nothing written: neither the folder nor a draft of it. */
function refused({ code, out, err }: Said, ...words: readonly string[]): void {
  expect([code, out]).toEqual([2, ""]);
  for (const word of words) expect(err).toContain(word);
  expect(err).not.toMatch(/^ {4}at |mistake of ours/m);
  expect(filesIn(cwd).filter((name) => name.startsWith("never"))).toEqual([]);
}

const withNetwork = (name: string, ...args: readonly string[]): Said => talkback(cwd, "run", "push-harder", "--network", name, "--out", "never", "--json", ...args);

/** An edge list of a million lines, a ring, whose one line n is something else. */
function million(name: string, bad: number, line: string): string {
  const descriptor = openSync(join(cwd, name), "w");
  for (let block = 0; block < 100; block++) {
    let text = "";
    for (let k = block * 10_000; k < (block + 1) * 10_000; k++) text += k + 1 === bad ? line : `${k % 1000} ${(k * 7 + 1) % 1009}\n`;
    writeSync(descriptor, text);
  }
  closeSync(descriptor);
  return name;
}

const GRAPHML = `<?xml version="1.0"?>
<!DOCTYPE graphml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>
<graphml><graph edgedefault="undirected"><node id="&b;"/><node id="&file;"/><edge source="&b;" target="&file;"/></graph></graphml>`;

describe("a network file that is", () => {
  const whole = gzipSync("1 2\n2 3\n3 1\n".repeat(5000));
  it.each<readonly [string, () => string, readonly string[]]>([
    ["missing", () => "no-such-file.csv", ["no-such-file.csv", "nothing of that name"]],
    ["a folder", () => ".", ["a folder"]],
    ["empty", () => file("empty.csv", ""), ["empty.csv"]],
    ["junk", () => file("junk.bin", Uint8Array.from({ length: 5000 }, (_, k) => (k * 7919) % 256)), ["junk.bin"]],
    ["words without ties", () => file("words.txt", "once\nupon\na\ntime\n"), ["words.txt", "line 1"]],
    ["a truncated gzip", () => file("cut.txt.gz", whole.subarray(0, whole.length - 20)), ["cut.txt.gz", "a whole gzip file"]],
    ["a gzip with a changed byte", () => file("bent.txt.gz", whole.map((byte, k) => (k === whole.length - 6 ? byte ^ 1 : byte))), ["a whole gzip file"]],
    ["ties to oneself only", () => file("loops.txt", "1 1\n2 2\n3 3\n"), ["loops.txt", "3 self-ties only"]],
    ["negative strengths", () => file("negative.csv", "from,to,weight\na,b,1\nb,c,-2\n"), ["line 3", "a finite strength", '"-2"']],
    ["strengths that are no numbers", () => file("nan.csv", "from,to,weight\na,b,NaN\nb,c,1\n"), ["line 2", "a finite strength", '"NaN"']],
    ["of nodes named twice", () => file("twice.json", '{"nodes":[{"id":"a"},{"id":"b"},{"id":"a"}],"links":[{"source":"a","target":"b"}]}'), ["nodes[2]", '"a"']],
    ["XML with entities", () => file("entities.graphml", GRAPHML), ["entities.graphml"]],
    ["a bomb of zeros", () => file("bomb.txt.gz", gzipSync(Buffer.alloc(40_000_000, "1 2\n"))), ["unpacked bytes", "--limit-ratio"]],
    ["of one agent", () => file("one.json", '{"nodes":[{"id":"a"}],"links":[]}'), ["at least 2 agents", "1 agent and 0 ties"]],
    ["of no agents", () => file("none.json", '{"nodes":[],"links":[]}'), ["none.json"]],
    ["of agents without ties", () => file("alone.json", '{"nodes":[{"id":"a"},{"id":"b"}],"links":[]}'), ["at least one tie"]],
  ])("%s", (_, make, words) => {
    refused(withNetwork(make()), ...words);
  });

  it("a million lines, one of them bad: its number is named, wherever it is", () => {
    refused(withNetwork(million("early.txt", 2, "oops\n")), "line 2");
    refused(withNetwork(million("late.txt", 987_654, "12 13 heavy\n")), "line 987654", "12 13 heavy");
  });

  it("larger than the limit that was set, with the flag that raises it", () => {
    refused(withNetwork(file("ring.txt", "1 2\n2 3\n3 1\n"), "--limit-nodes", "2"), "at most 2 nodes", "--limit-nodes");
  });

  it("never holds a network of its own kind only for one of the two commands that read it", () => {
    refused(talkback(cwd, "import", file("bent.csv", "from,to,weight\na,b,-1\n")), "line 2");
    refused(talkback(cwd, "import", "no-such-file.csv"), "nothing of that name");
  });
});

const run = (...args: readonly string[]): Said => talkback(cwd, "run", ...args, "--out", "never", "--json");

describe("a scenario that is", () => {
  it.each<readonly [string, () => readonly string[], readonly string[]]>([
    ["unknown", () => ["push-hardr"], ['"push-hardr"', 'did you mean "push-harder"?']],
    ["a missing file", () => ["missing.json"], ["missing.json", "nothing of that name"]],
    ["an empty file", () => [file("nothing.json", " \n")], ["nothing.json", "an empty file"]],
    ["no JSON", () => [file("junk.json", "{ id: push }")], ["junk.json", "expected JSON"]],
    ["no object", () => [file("list.json", "[1, 2]")], ["list.json", "a list of 2"]],
    ["a file with a misspelt key", () => [file("misspelt.json", '{"id":"x","stepz":5}')], ["misspelt.json", "stepz", 'did you mean "steps"?']],
    ["a file with two mistakes", () => [file("two.json", '{"id":"x","steps":0,"peers":{"trust":2}}')], ["2 issues", "steps", "peers.trust"]],
    ["a file with a trap in its keys", () => [file("trap.json", '{"id":"x","__proto__":{"steps":5}}')], ["__proto__"]],
    ["changed by a misspelt name", () => ["push-harder", "--set", "pussh=2"], ['did you mean "push"?']],
    ["changed by a misspelt path", () => ["push-harder", "--set", "people.certanty.mean=0.5"], ["people.certainty"]],
    ["changed out of range", () => ["push-harder", "--set", "people.power.share=1.8"], ["people.power.share", "1.8"]],
    ["changed by no number", () => ["push-harder", "--set", "push=lots"], ["push", '"lots"']],
    ["changed by half a setting", () => ["push-harder", "--set", "push"], ["path=value", '"push"']],
    ["changed by an unknown preset", () => ["push-harder", "--preset", "social-exchang"], ["preset", 'did you mean "social-exchange"?']],
    ["changed by a preset that does not fit", () => ["bad-news", "--preset", "thought-tracing", "--set", "voice=-1"],
      ["2 issues", "--preset thought-tracing: expected a scenario with a campaign, which this preset changes, received bad-news, which has no campaign\n", "speaking.negativeVoice"]],
    ["changed by two presets", () => ["push-harder", "--preset", "social-exchange", "--preset", "thought-tracing"], ['--preset: expected one preset, received "social-exchange" and "thought-tracing"']],
    ["of no agents", () => ["push-harder", "--set", "network.n=0"], ["network"]],
    ["of one agent", () => ["push-harder", "--set", "network.n=1"], ["network"]],
    ["without ties", () => ["push-harder", "--set", "network.p=0", "--set", 'network={"kind":"erdos-renyi","n":10,"degree":0}'], ["network"]],
    ["of no steps", () => ["push-harder", "--steps", "0"], ["steps", "received 0"]],
    ["of too many steps", () => ["push-harder", "--steps", "1e10"], ["steps", "10000000000"]],
    ["of half a step", () => ["push-harder", "--steps", "1.5"], ["steps", "1.5"]],
    ["set apart from its network file", () => ["push-harder", "--set", "network.n=5", "--network", file("pair.txt", "1 2\n")], ["--set network.n", "leave out --network"]],
  ])("%s", (_, args, words) => {
    refused(run(...args()), ...words);
  });
});

describe("a command line", () => {
  it("with several mistakes names them all at once", () => {
    refused(run("push-harder", "--set", "pussh=2", "--set", "x", "--replication", "-1", "--limit-ties", "0", "--network", "ring.txt"), "4 issues", "pussh", '"x"', "--replication", "--limit-ties");
  });

  it.each(["--directed", "--header no", "--merge sum", "--format csv", "--key-column rank", "--limit-nodes 5", "--community club"])("with %s but no network file is refused", (flag) => {
    refused(run("push-harder", ...flag.split(" ")), `${flag.split(" ")[0]}: expected a network file`, "--network FILE");
  });

  it.each<readonly [readonly string[], string]>([
    [["rum", "push-harder"], "Did you mean run?"],
    [["run"], "missing required argument"],
    [["run", "push-harder", "two-kinds-of-resistance"], "too many arguments"],
    [["run", "push-harder", "--sed", "5"], "--seed"],
    [["run", "push-harder", "--record", "all"], "measures"],
    [["run", "push-harder", "--header", "maybe"], "auto"],
    [["describe", "elephants"], "a scenario of the library"],
    [["import"], "missing required argument"],
  ])("like %j is answered with what is wrong", (args, words) => {
    refused(talkback(cwd, ...args), words);
  });

  it("keeps control characters of a name from the terminal", () => {
    const { err } = talkback(cwd, "import", "\u001b[31mred.csv");
    expect(err).toContain("red.csv");
    expect(err).not.toContain("\u001b");
  });
});

it("reads the files of the tests above as they were written, so that refusals are not of something else", () => {
  expect(readFileSync(join(cwd, "late.txt"), "utf8").split("\n")[987_653]).toBe("12 13 heavy");
});
