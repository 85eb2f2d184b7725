import { importLimits, type ImportLimits, type ImportOptions, limitFlag, networkFormats } from "@talkback/core/io";
import { type Command, Option } from "commander";
import { allOf } from "./refuse.js";
import { wholeNumber } from "./whole-number.js";

type Limit = keyof ImportLimits;
const LIMITS = Object.keys(importLimits) as Limit[];
const LIMIT_WORDS: Readonly<Record<Limit, string>> = {
  bytes: "bytes of the file", decompressedBytes: "bytes after unpacking", ratio: "unpacked bytes for each packed one",
  lines: "lines", nodes: "people", ties: "ties",
};
const flagName = (limit: Limit): `limit${Capitalize<Limit>}` => `limit${limit[0]!.toUpperCase()}${limit.slice(1)}` as `limit${Capitalize<Limit>}`;

/** How a network file is to be read, as typed. */
export type NetworkFlags = Readonly<Pick<ImportOptions, "directed" | "header" | "merge" | "format" | "keyColumn">>
  & { readonly [flag in `limit${Capitalize<Limit>}`]?: string };

/** Adds the options that say how a network file is read. */
export function withNetworkFlags(command: Command): Command {
  command
    .optionsGroup("How to read the network file:")
    .option("--directed", "ties point from the first column to the second: the first speaks, the second hears")
    .addOption(new Option("--header <which>", "whether the first line names columns (default: found out)").choices(["auto", "yes", "no"]))
    .addOption(new Option("--merge <how>", "strength of ties named twice: the larger, or both added (default: max)").choices(["max", "sum"]))
    .addOption(new Option("--format <format>", "what the file is (default: found out)").choices([...networkFormats]))
    .option("--key-column <name>", "node attribute, a whole number each, that orders the nodes instead of their ids");
  for (const limit of LIMITS) command.option(`${limitFlag(limit)} <n>`, `most ${LIMIT_WORDS[limit]} (default: ${importLimits[limit]})`);
  return command;
}

/** @throws {SpecError} when a limit is no whole number */
export function importOptions(flags: NetworkFlags): ImportOptions {
  const { directed, header, merge, format, keyColumn } = flags;
  const given = { directed, header, merge, format, keyColumn };
  const limits = allOf(...LIMITS.map((limit) => () => {
    const text = flags[flagName(limit)];
    return text === undefined ? [] : [[limit, wholeNumber(text, limitFlag(limit), 1, Number.MAX_SAFE_INTEGER)] as const];
  })).flat();
  return { ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)), limits: Object.fromEntries(limits) };
}

/** The flags that mean nothing without a network file, as far as they are given, each with its value as typed. */
export function fileFlags(flags: NetworkFlags & { readonly community?: string }): (readonly [flag: string, value: string])[] {
  const { community, directed, header, merge, format, keyColumn } = flags;
  const limits = LIMITS.map((limit) => [limitFlag(limit), flags[flagName(limit)]] as const);
  const given = [["--community", community], ["--directed", directed], ["--header", header], ["--merge", merge], ["--format", format], ["--key-column", keyColumn], ...limits] as const;
  return given.flatMap(([flag, value]) => (value === undefined ? [] : [[flag, value === true ? "no file" : String(value)] as const]));
}
