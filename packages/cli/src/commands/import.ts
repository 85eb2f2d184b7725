import { compile, structureOf, structureText } from "@talkback/core/graph";
import { reportText } from "@talkback/core/io";
import { Command } from "commander";
import { importOptions, type NetworkFlags, withNetworkFlags } from "../network-flags.js";
import { print, say } from "../print.js";
import { readNetwork } from "../read-network.js";

export function importCommand(ends: (code: number) => void): Command {
  const command = new Command("import")
    .summary("read a network file and say what is in it")
    .description("Reads a network file as \"run --network\" does, and says what it holds and what was decided on the way. Nothing is written.")
    .argument("<file>", "edge list, CSV, GEXF, GraphML, graphology or node-link JSON; plain or gzip")
    .option("--json", "print one line of JSON and nothing else");
  return withNetworkFlags(command)
    .addHelpText("after", "\nExamples:\n  $ npx @talkback/cli import friends.csv\n  $ npx @talkback/cli import friends.csv --directed --merge sum --json")
    .action(async (file: string, flags: NetworkFlags & { readonly json?: true }) => {
      const { network, report, name, sha256 } = await readNetwork(file, importOptions(flags));
      const structure = structureOf(compile(network));
      if (flags.json === true) print(JSON.stringify({ file: name, sha256, ...report, structure }));
      else say(`${reportText(report)}\n${structureText(structure)}`);
      ends(0);
    });
}
