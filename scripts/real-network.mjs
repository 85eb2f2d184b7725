// `npm run claims:real [-- --pairs N]`: the headline scenarios' claims on a real network beside the generated one, into docs/real-network.md. Takes minutes.
import { createReadStream, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ENGINE, simulate } from "@talkback/core";
import { scenario } from "@talkback/core/scenarios";
import { meanInterval } from "@talkback/core/stats";
import { claimsOf, finish, runClaims } from "@talkback/core/experiment";
import { importNetwork } from "@talkback/core/io";
import { realNetworkPage } from "./docs/real-network.mjs";

const SCENARIOS = ["push-harder", "push-vs-trust", "let-them-vote", "clear-the-fog", "defenders"];
const { values: options } = parseArgs({ options: { pairs: { type: "string", default: "30" } } });
const pairs = Number(options.pairs);
const root = fileURLToPath(new URL("..", import.meta.url));
const file = join(process.env.TALKBACK_DATA ?? join(root, "..", "shared", "data"), "facebook-ego.txt.gz");
if (!existsSync(file)) {
  console.error(`No real network at ${file}: set TALKBACK_DATA to the folder of facebook-ego.txt.gz. Nothing was written.`);
  process.exit(1);
}
const { network } = await importNetwork(createReadStream(file), { name: "facebook-ego.txt.gz" });

/** Contacts of the brand for each message that people heard from peers, over a tenth of the pairs, at least three. */
function shareOfVoice(id, how) {
  const values = Array.from({ length: Math.max(3, Math.round(pairs / 10)) }, (_, replication) =>
    simulate(scenario(id), { seed: `claims:${id}`, replication, twin: false, ...how }).summary.contactsPerPeerMessage);
  return meanInterval(values);
}

const results = SCENARIOS.map((id) => {
  process.stderr.write(`${id}\n`);
  const on = (how) => ({ findings: finish(runClaims(claimsOf(id), scenario(id), { pairs, ...how })).findings, contacts: shareOfVoice(id, how) });
  const { kind, n } = scenario(id).network;
  return { id, title: scenario(id).title, generated: { name: `${kind}, ${n} people`, ...on({}) }, real: { name: `${network.n} people, ${network.from.length} ties`, ...on({ network }) } };
});
writeFileSync(join(root, "docs", "real-network.md"), realNetworkPage(results, { pairs, engine: ENGINE }));
process.stderr.write("docs/real-network.md written\n");
