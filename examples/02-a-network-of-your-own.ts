// # A network of your own
//
// Who listens to whom can come from a file. This one is a CSV file: a line for each tie, who speaks, who hears, how strongly.
import assert from "node:assert/strict";
import { simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { importNetwork, reportText } from "@talkback/core/io";

const file = `speaker,hearer,strength
ann,bea,1
ann,cem,1
bea,cem,0.3
cem,dora,1
dora,emil,0.3
emil,ann,0.3
`;

// The importer recognises edge lists, CSV, GEXF, GraphML and two kinds of JSON, plain or packed with gzip. It says what it
// decided on the way, since a wrong guess would be a wrong network. Here the first column speaks, so ties have a direction.
const { network, report } = await importNetwork(bytes(file), {
  name: "friends.csv", directed: true, columns: { from: "speaker", to: "hearer", strength: "strength" },
});
console.log(reportText(report));

// The network replaces the scenario's. `ties: network` takes the strengths from the file; the default draws strong and weak
// ties by chance. Only ann is addressed by the brand.
const story = scenario("push-harder", {
  network: { kind: "given" }, ties: { kind: "network" }, "campaigns.0.targets": { kind: "listed", ids: ["ann"] }, "campaigns.0.weight": 1,
});
const run = simulate(story, { seed: "friends", network });

// Agents keep the names of the file.
const end = run.at(run.steps);
for (let i = 0; i < end.n; i++) {
  console.log(`${run.idOf(i)} thinks ${end.attitude[i]!.toFixed(2)} and says ${end.expressed[i]!.toFixed(2)}`);
}
assert.equal(end.n, 5);
assert.equal(report.ties, 6);
assert.equal(run.summary.campaigns[0]!.exposed, 1 / 5);

// The order of lines in a file is no part of a network: shuffled, it is the same one, and the run is the same to the last bit.
const [head, ...lines] = file.trimEnd().split("\n");
const shuffled = await importNetwork(bytes([head, ...lines.reverse()].join("\n")), {
  name: "friends.csv", directed: true, columns: { from: "speaker", to: "hearer", strength: "strength" },
});
assert.equal(simulate(story, { seed: "friends", network: shuffled.network }).hash, run.hash);

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
